package dev.postbag.content.post.api;

import dev.postbag.content.post.AwaitingTopics;
import dev.postbag.content.post.CountedTopic;
import dev.postbag.content.post.ListingTopics;
import dev.postbag.content.post.ReadingTopics;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.document.DocumentedParameters;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** What posts are about, for everybody to read. */
@Path("/api/v1/topics")
@Tag(name = "topics", description = "What posts are about.")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class TopicResource {

    private static final String LIST = "topics";

    private final ListingTopics listing;
    private final ReadingTopics reading;
    private final AwaitingTopics awaiting;

    TopicResource(ListingTopics listing, ReadingTopics reading, AwaitingTopics awaiting) {
        this.listing = listing;
        this.reading = reading;
        this.awaiting = awaiting;
    }

    /** Nobody may keep an answer that can change without an event. */
    static Response asFarAsKnown(Response answer, boolean incomplete) {
        if (incomplete) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return answer;
    }

    @GET
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description = "What the posts that everybody can read are about, in the order of the slugs. Topics are made"
                    + " of the labels that posts came with.")
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
                        operationId = "getTopic",
                        parameters = @LinkParameter(name = "slug", expression = "$response.body#/items/0/slug")),
                @Link(
                        name = "posts",
                        operationId = "listPosts",
                        parameters = @LinkParameter(name = "topic", expression = "$response.body#/items/0/slug"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TopicPage.class),
                            examples = @ExampleObject(name = "first", value = TopicExamples.PAGE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    public Response list(
            @BeanParam PageRequest page,
            @BeanParam FieldsRequest fields,
            @Context UriInfo uri,
            @Context Request request) {
        Function<TopicView, Object> shown = fields.of(TopicView.class);
        String behind =
                page.cursor(LIST, 1).map(cursor -> cursor.position().getFirst()).orElse("");
        boolean incomplete = awaiting.awaits();
        Page<CountedTopic> found =
                Page.of(listing.list(behind, page.limit() + 1), page.limit(), topic -> Cursor.of(LIST, topic.slug()));
        return asFarAsKnown(
                Conditional.answer(
                        request,
                        fields.state(found.toString()),
                        () -> found.map(TopicView::of).map(shown).answer(uri)),
                incomplete);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getTopic",
            summary = "Read a topic",
            description =
                    "How many posts are about it and of when the newest is; the posts themselves are on the list of"
                            + " posts, with its slug for `topic`.")
    @APIResponse(
            responseCode = "200",
            description = "The topic.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For If-None-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TopicView.class),
                            examples = @ExampleObject(name = "topic", value = TopicExamples.TOPIC)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`).")
    @APIResponse(
            responseCode = "404",
            description = "No post that can be read is about it (`topic-not-found`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "none", value = TopicExamples.NOT_FOUND)))
    public Response read(
            @Parameter(
                            description = "The topic's slug; percent-encoded where it has other letters than ASCII's.",
                            example = "canal",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = DocumentedParameters.WORD_OF_ANY_SCRIPT))
                    @PathParam("slug")
                    String slug,
            @BeanParam FieldsRequest fields,
            @Context Request request) {
        Function<TopicView, Object> shown = fields.of(TopicView.class);
        boolean incomplete = awaiting.awaits();
        CountedTopic topic = reading.read(slug)
                .orElseThrow(() -> ProblemException.notFound(
                        "topic-not-found", "No such topic", "No post that can be read is about it."));
        return asFarAsKnown(
                Conditional.answer(
                        request,
                        fields.state(topic.toString()),
                        () -> Response.ok(shown.apply(TopicView.of(topic))).build()),
                incomplete);
    }

    /** Part of the list of topics, as the API's document describes it. */
    @Schema(name = "TopicPage", description = "Part of the list of topics.")
    record TopicPage(
            @Schema(required = true) List<TopicView> items,

            @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
            String nextCursor) {}
}
