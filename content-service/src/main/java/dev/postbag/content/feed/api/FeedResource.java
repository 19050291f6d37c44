package dev.postbag.content.feed.api;

import dev.postbag.content.feed.FeedForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest posts, for programs that follow a blog. */
@Path("/feeds")
@Tag(name = "feeds", description = "The newest posts for feed readers, and where all posts are for search engines.")
@PermitAll
@RunOnVirtualThread
public class FeedResource {

    private final FeedAnswers answers;

    FeedResource(FeedAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/atom.xml")
    @Produces({FeedTerms.ATOM, FeedTerms.ANY_XML, FeedTerms.TEXT_XML})
    @Operation(
            operationId = "followPostsByAtom",
            summary = "The newest posts as an Atom feed",
            description = FeedTerms.NEWEST + "`dcterms:issued` says what is known.")
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
    public Response atom(@Context UriInfo uri, @Context Request request, @Context HttpHeaders asked) {
        return answers.answer(FeedForm.ATOM, null, uri, request, asked);
    }

    @GET
    @Path("/rss.xml")
    @Produces({FeedTerms.RSS, FeedTerms.ANY_XML, FeedTerms.TEXT_XML})
    @Operation(
            operationId = "followPostsByRss",
            summary = "The newest posts as an RSS feed",
            description = FeedTerms.NEWEST + "`dcterms:issued` says what is known.")
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
    public Response rss(@Context UriInfo uri, @Context Request request, @Context HttpHeaders asked) {
        return answers.answer(FeedForm.RSS, null, uri, request, asked);
    }

    @GET
    @Path("/feed.json")
    @Produces({FeedTerms.JSON, FeedTerms.ANY_JSON})
    @Operation(
            operationId = "followPostsByJsonFeed",
            summary = "The newest posts as a JSON Feed",
            description = FeedTerms.NEWEST + "`_postbag.published_on` says what is known.")
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
    public Response json(@Context UriInfo uri, @Context Request request, @Context HttpHeaders asked) {
        return answers.answer(FeedForm.JSON, null, uri, request, asked);
    }
}
