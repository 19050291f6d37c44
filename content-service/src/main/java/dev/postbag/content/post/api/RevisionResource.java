package dev.postbag.content.post.api;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.ReadingRevisions;
import dev.postbag.content.post.RevisionSummary;
import dev.postbag.content.post.ShownRevision;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every version of a post, for everybody to read. */
@Path("/api/v1/posts/{id}/revisions")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@APIResponse(responseCode = "308", description = "The post has another address now: see Location.")
@APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
@APIResponse(
        responseCode = "404",
        description = "There is no such post or revision (`post-not-found`, `revision-not-found`).",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "none", value = Examples.POST_NOT_FOUND)))
@APIResponse(
        responseCode = "410",
        description = "The post was withdrawn (`post-withdrawn`).",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "withdrawn", value = Examples.POST_WITHDRAWN)))
public class RevisionResource {

    private static final String LIST = "revisions";

    private final PostLookup lookup;
    private final ReadingRevisions reading;

    RevisionResource(PostLookup lookup, ReadingRevisions reading) {
        this.lookup = lookup;
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "List a post's revisions",
            description = "Every version the post ever had, the newest first, each with the hash of the one before.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionPage.class),
                            examples = @ExampleObject(name = "revisions", value = Examples.REVISION_PAGE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    public Response list(
            @Parameter(description = "The post's id, or an address it has or had.") @PathParam("id") String word,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context Request request) {
        Post post = lookup.readable(word, uri);
        int before = page.cursor(LIST, 1).map(RevisionResource::number).orElse(Integer.MAX_VALUE);
        Page<RevisionSummary> found = Page.of(
                reading.below(post, before, page.limit() + 1, lookup.isEditor()),
                page.limit(),
                revision -> Cursor.of(LIST, String.valueOf(revision.number())));
        String state = found.items().stream().map(RevisionSummary::hash).collect(Collectors.joining("|"));
        return Conditional.answer(
                request, state, () -> found.map(RevisionView.Summary::of).answer(uri));
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getRevision",
            summary = "Read a revision",
            description =
                    "One version of the post, as it was when it was made. Of quotations that were withdrawn since, the"
                            + " words are left out, and it says so.")
    @APIResponse(
            responseCode = "200",
            description = "The revision.",
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionView.class),
                            examples = @ExampleObject(name = "revision", value = Examples.REVISION)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    public Response read(
            @Parameter(description = "The post's id, or an address it has or had.") @PathParam("id") String word,
            @Parameter(description = "The revision's number.", example = "1") @PathParam("number") String number,
            @Context UriInfo uri,
            @Context Request request) {
        ShownRevision revision = revision(lookup.readable(word, uri), number);
        return Conditional.answer(
                request,
                state(revision),
                () -> Response.ok(RevisionView.of(revision)).build());
    }

    @GET
    @Path("/{number}/diff")
    @Operation(
            operationId = "diffRevisions",
            summary = "Compare two revisions",
            description = "What changed between two versions, block by block; without the words of quotations that were"
                    + " withdrawn since.")
    @APIResponse(
            responseCode = "200",
            description = "What changed.",
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionDiff.class),
                            examples = @ExampleObject(name = "diff", value = Examples.DIFF)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    public Response diff(
            @Parameter(description = "The post's id, or an address it has or had.") @PathParam("id") String word,
            @Parameter(description = "The number of the revision to look at.", example = "2") @PathParam("number")
                    String number,
            @Parameter(description = "The number of the revision to hold it against. Left out: the one before.")
                    @QueryParam("against")
                    @Nullable
                    String against,
            @Context UriInfo uri,
            @Context Request request) {
        Post post = lookup.readable(word, uri);
        ShownRevision after = revision(post, number);
        ShownRevision before = against == null ? revisionBefore(post, after) : revision(post, against);
        return Conditional.answer(
                request,
                state(before) + "|" + state(after),
                () -> Response.ok(RevisionDiff.between(before, after)).build());
    }

    private ShownRevision revisionBefore(Post post, ShownRevision after) {
        return reading.number(post, after.revision().number() - 1, lookup.isEditor())
                .orElse(after);
    }

    /** What is left out of a revision changes, its hash does not. */
    private static String state(ShownRevision shown) {
        return shown.revision().hash() + (shown.masked() ? shown.revision().blocks() : "");
    }

    private ShownRevision revision(Post post, String word) {
        return reading.number(post, parse(word), lookup.isEditor()).orElseThrow(RevisionResource::notFound);
    }

    private static int parse(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException other) {
            throw notFound();
        }
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.position().getFirst());
        } catch (NumberFormatException madeUp) {
            throw ProblemException.badRequest(
                    "bad-cursor",
                    "The cursor cannot be used",
                    "Take nextCursor from an answer of this list, unchanged.");
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound(
                "revision-not-found", "No such revision", "The post has no revision of that number.");
    }

    /** Part of the list of revisions, as the API's document describes it. */
    @Schema(name = "RevisionPage", description = "Part of the list of a post's revisions.")
    record RevisionPage(
            @Schema(required = true) List<RevisionView.Summary> items,

            @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
            String nextCursor) {}
}
