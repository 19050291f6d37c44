package dev.postbag.content.quotation.api;

import dev.postbag.content.quotation.FindingSources;
import dev.postbag.content.quotation.ListingSources;
import dev.postbag.content.quotation.ReadingSources;
import dev.postbag.content.quotation.SourceArticle;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The articles that posts quote, for everybody to read. */
@Path("/api/v1/sources-quoted")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class SourceQuotedResource {

    private static final String LIST = "sources-quoted";
    private static final int PERMANENT_REDIRECT = 308;

    private final ListingSources listing;
    private final ReadingSources reading;
    private final FindingSources finding;

    SourceQuotedResource(ListingSources listing, ReadingSources reading, FindingSources finding) {
        this.listing = listing;
        this.reading = reading;
        this.finding = finding;
    }

    @GET
    @Operation(
            operationId = "listSourcesQuoted",
            summary = "List the articles that posts quote",
            description = "Each article once, with the posts that quote it and why each is taken for a quotation of it."
                    + " It comes a little after the posts. Articles of which no quotation can be read are left out, so"
                    + " that a part of the list may hold fewer than asked for though it goes on.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list, in the order of their ids.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "For If-None-Match.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The next part (rel=\"next\"), if there is one.",
                        schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceArticlePage.class),
                            examples = @ExampleObject(name = "first", value = Examples.PAGE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only this outlet's. Case, punctuation and a leading \"the\" do not matter.",
                            example = "Evening Harbour News")
                    @QueryParam("outlet")
                    @Nullable
                    String outlet,
            @Context UriInfo uri,
            @Context Request request) {
        String after =
                page.cursor(LIST, 1).map(cursor -> cursor.position().getFirst()).orElse(null);
        Page<String> ids =
                Page.of(listing.list(outlet, after, page.limit() + 1), page.limit(), source -> Cursor.of(LIST, source));
        List<SourceArticle> sources = reading.read(ids.items());
        return Conditional.answer(
                request,
                sources + "|" + ids.nextCursor(),
                () -> new Page<>(sources.stream().map(SourceArticleView::of).toList(), ids.nextCursor()).answer(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSourceQuoted",
            summary = "Read which quotations come from an article",
            description = "The article with each quotation: in which post, which block of which revision, and why it is"
                    + " taken for one of this article. When more becomes known of an article, its id may change; the"
                    + " earlier one leads to the one it has now.")
    @APIResponse(
            responseCode = "200",
            description = "The article.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For If-None-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceArticleView.Whole.class),
                            examples = @ExampleObject(name = "article", value = Examples.SOURCE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(
            responseCode = "308",
            description = "The article has another id now.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it is.",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(
            responseCode = "404",
            description = "No post that can be read quotes such an article (`source-not-found`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "none", value = Examples.NOT_FOUND)))
    public Response read(
            @Parameter(description = "The article's id.", example = "d4nq7w2m5xv6tq4nbc2ahd3feu") @PathParam("id")
                    String id,
            @Context Request request) {
        SourceArticle source = finding.at(id)
                .orElseThrow(() -> ProblemException.notFound(
                        "source-not-found",
                        "No such article",
                        "No post that can be read quotes an article of this id."));
        if (!source.id().equals(id)) {
            return Response.status(PERMANENT_REDIRECT)
                    .header("Location", SourceArticleView.path(source.id()))
                    .header("Cache-Control", "no-cache")
                    .build();
        }
        return Conditional.answer(
                request,
                source.toString(),
                () -> Response.ok(SourceArticleView.Whole.of(source)).build());
    }

    /** Part of the list of articles, as the API's document describes it. */
    @Schema(name = "SourceArticlePage", description = "Part of the list of articles that posts quote.")
    record SourceArticlePage(
            @Schema(required = true) List<SourceArticleView> items,

            @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
            String nextCursor) {}
}
