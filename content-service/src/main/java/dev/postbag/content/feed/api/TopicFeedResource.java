package dev.postbag.content.feed.api;

import dev.postbag.content.feed.FeedForm;
import dev.postbag.kit.document.DocumentedParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest posts about a topic, for programs that follow it. */
@Path("/feeds/topics/{topic}")
@Tag(name = "feeds")
@PermitAll
@RunOnVirtualThread
public class TopicFeedResource {

    private static final String SLUG = "The topic's slug; percent-encoded where it has other letters than ASCII's.";

    private final FeedAnswers answers;

    TopicFeedResource(FeedAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/atom.xml")
    @Produces({FeedTerms.ATOM, FeedTerms.ANY_XML, FeedTerms.TEXT_XML})
    @Operation(
            operationId = "followTopicByAtom",
            summary = "The newest posts about a topic, as an Atom feed",
            description = FeedTerms.OF_A_TOPIC)
    @APIResponse(
            responseCode = "200",
            description = "The feed (RFC 4287).",
            headers = {
                @Header(name = "ETag", description = FeedTerms.TAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Last-Modified",
                        description = FeedTerms.CHANGED,
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = FeedTerms.ATOM,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "feed", value = Examples.ATOM)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = FeedTerms.UNKNOWN)
    @APIResponse(responseCode = "404", description = FeedTerms.NO_TOPIC)
    public Response atom(
            @Parameter(
                            description = SLUG,
                            example = "canal",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = DocumentedParameters.WORD_OF_ANY_SCRIPT))
                    @PathParam("topic")
                    String topic,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders asked) {
        return answers.answer(FeedForm.ATOM, topic, uri, request, asked);
    }

    @GET
    @Path("/rss.xml")
    @Produces({FeedTerms.RSS, FeedTerms.ANY_XML, FeedTerms.TEXT_XML})
    @Operation(
            operationId = "followTopicByRss",
            summary = "The newest posts about a topic, as an RSS feed",
            description = FeedTerms.OF_A_TOPIC)
    @APIResponse(
            responseCode = "200",
            description = "The feed (RSS 2.0).",
            headers = {
                @Header(name = "ETag", description = FeedTerms.TAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Last-Modified",
                        description = FeedTerms.CHANGED,
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = FeedTerms.RSS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "feed", value = Examples.RSS)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = FeedTerms.UNKNOWN)
    @APIResponse(responseCode = "404", description = FeedTerms.NO_TOPIC)
    public Response rss(
            @Parameter(
                            description = SLUG,
                            example = "canal",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = DocumentedParameters.WORD_OF_ANY_SCRIPT))
                    @PathParam("topic")
                    String topic,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders asked) {
        return answers.answer(FeedForm.RSS, topic, uri, request, asked);
    }

    @GET
    @Path("/feed.json")
    @Produces({FeedTerms.JSON, FeedTerms.ANY_JSON})
    @Operation(
            operationId = "followTopicByJsonFeed",
            summary = "The newest posts about a topic, as a JSON Feed",
            description = FeedTerms.OF_A_TOPIC)
    @APIResponse(
            responseCode = "200",
            description = "The feed (JSON Feed 1.1).",
            headers = {
                @Header(name = "ETag", description = FeedTerms.TAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Last-Modified",
                        description = FeedTerms.CHANGED,
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = FeedTerms.JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "feed", value = Examples.JSON)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = FeedTerms.UNKNOWN)
    @APIResponse(responseCode = "404", description = FeedTerms.NO_TOPIC)
    public Response json(
            @Parameter(
                            description = SLUG,
                            example = "canal",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = DocumentedParameters.WORD_OF_ANY_SCRIPT))
                    @PathParam("topic")
                    String topic,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders asked) {
        return answers.answer(FeedForm.JSON, topic, uri, request, asked);
    }
}
