package dev.postbag.content.post.api;

import dev.postbag.content.discussion.ReadingCounts;
import dev.postbag.content.post.AwaitingTopics;
import dev.postbag.content.post.ListingPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostPlace;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.PostSummary;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.SourceArticles;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.fields.FieldsRequest;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Posts, for everybody to read. */
@Path("/api/v1/posts")
@Tag(name = "posts", description = "What readers read.")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class PostResource {

    private static final String LIST = "posts";

    private final ListingPosts listing;
    private final PostLookup lookup;
    private final ReadingCounts counts;
    private final SourceArticles sources;
    private final AwaitingTopics awaiting;

    PostResource(
            ListingPosts listing,
            PostLookup lookup,
            ReadingCounts counts,
            SourceArticles sources,
            AwaitingTopics awaiting) {
        this.listing = listing;
        this.lookup = lookup;
        this.counts = counts;
        this.sources = sources;
        this.awaiting = awaiting;
    }

    @GET
    @Operation(
            operationId = "listPosts",
            summary = "List posts",
            description = "The posts that everybody can read: the newest day first, on a day the latest post first."
                    + " Drafts are on no list.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
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
            links = {
                @Link(
                        name = "read",
                        operationId = "getPost",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id")),
                @Link(
                        name = "comments",
                        operationId = "listComments",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id")),
                @Link(
                        name = "comment",
                        operationId = "writeComment",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id")),
                @Link(
                        name = "check",
                        operationId = "checkComment",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id")),
                @Link(
                        name = "thread",
                        operationId = "getThread",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id")),
                @Link(
                        name = "revisions",
                        operationId = "listRevisions",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostPage.class),
                            examples = @ExampleObject(name = "first", value = Examples.POST_PAGE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "cursor", value = Examples.BAD_CURSOR)))
    public Response list(
            @BeanParam PageRequest page,
            @BeanParam PostListRequest wanted,
            @BeanParam FieldsRequest fields,
            @Context UriInfo uri,
            @Context Request request) {
        Function<PostSummaryView, Object> shown = fields.of(PostSummaryView.class);
        PostRange range =
                wanted.range(page.cursor(LIST, 3).map(PostResource::place).orElse(null));
        // Asked before the list is: of what comes between nobody would be told.
        boolean incomplete = range.topic() != null && awaiting.awaits();
        Page<PostSummary> found =
                Page.of(listing.list(range, wanted.kind(), page.limit() + 1), page.limit(), PostResource::cursor);
        Map<String, Long> comments =
                counts.of(found.items().stream().map(post -> post.id().value()).toList());
        Response answer = Conditional.answer(
                request,
                fields.state(state(found, comments)),
                () -> found.map(post -> PostSummaryView.of(
                                post, comments.getOrDefault(post.id().value(), 0L)))
                        .map(shown)
                        .answer(uri));
        // Of topics that there are not, anybody can think without end.
        boolean unknown = range.topic() != null && found.items().isEmpty();
        return TopicResource.asFarAsKnown(answer, incomplete || unknown);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPost",
            summary = "Read a post",
            description = "The post with its blocks, citations, counts and provenance. An address that the post had"
                    + " before leads to the one it has now, and so does a post that was found to be the same as"
                    + " another. A draft is found by editors only.")
    @APIResponse(
            responseCode = "200",
            description = "The post.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For If-None-Match; of a draft its version, for If-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostView.class),
                            examples = @ExampleObject(name = "post", value = Examples.POST)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(
            responseCode = "308",
            description = "The post has another address now.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it is.",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`).")
    @APIResponse(
            responseCode = "404",
            description = "There is no such post (`post-not-found`).",
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
    public Response read(
            @Parameter(
                            description = "The post's id, or an address it has or had.",
                            example = "blimey-10-000-staff-short")
                    @PathParam("id")
                    String word,
            @BeanParam FieldsRequest fields,
            @Context UriInfo uri,
            @Context Request request) {
        Function<PostView, Object> shown = fields.of(PostView.class);
        Post post = lookup.readable(word, uri);
        String id = post.id().value();
        long comments = counts.of(List.of(id)).getOrDefault(id, 0L);
        SortedMap<String, String> quoted = sources.quotedIn(post);
        if (post.status() == PostStatus.DRAFT) {
            return Response.ok(shown.apply(PostView.of(post, comments, quoted)))
                    .tag(String.valueOf(post.version()))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        return Conditional.answer(
                request,
                fields.state(String.join("|", id, "" + post.version(), "" + comments, quoted.toString())),
                () -> Response.ok(shown.apply(PostView.of(post, comments, quoted)))
                        .build());
    }

    private static String state(Page<PostSummary> found, Map<String, Long> comments) {
        StringBuilder state = new StringBuilder();
        for (PostSummary post : found.items()) {
            String id = post.id().value();
            state.append(id)
                    .append('|')
                    .append(post.version())
                    .append('|')
                    .append(comments.get(id))
                    .append('\n');
        }
        return state.append(found.nextCursor()).toString();
    }

    private static Cursor cursor(PostSummary post) {
        PostPlace place = post.place();
        return Cursor.of(
                LIST,
                place.publishedOn().value(),
                String.valueOf(place.dayPosition()),
                place.id().value());
    }

    /** A word with a right checksum may still be somebody else's making. */
    private static PostPlace place(Cursor cursor) {
        List<String> position = cursor.position();
        try {
            return new PostPlace(
                    new PublishedOn(position.get(0)), Integer.parseInt(position.get(1)), new PostId(position.get(2)));
        } catch (IllegalArgumentException madeUp) {
            throw ProblemException.badRequest(
                    "bad-cursor",
                    "The cursor cannot be used",
                    "Take nextCursor from an answer of this list, unchanged.");
        }
    }

    /** Part of the list of posts, as the API's document describes it. */
    @Schema(name = "PostPage", description = "Part of the list of posts.")
    record PostPage(
            @Schema(required = true) List<PostSummaryView> items,

            @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
            String nextCursor) {}
}
