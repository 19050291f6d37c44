package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.FindingPlaces;
import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.Order;
import dev.postbag.comment.thread.PlaceReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a comment stands over HTTP: what a link to it opens. */
@Path("/api/v1/comments/{id}/place")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class PlaceResource {

    private final FindingPlaces finding;
    private final Liftings liftings;

    public PlaceResource(FindingPlaces finding, Liftings liftings) {
        this.finding = finding;
        this.liftings = liftings;
    }

    @GET
    @Operation(
            operationId = "getCommentPlace",
            summary = "Where a comment stands in its thread",
            description = "The chain of comments it answers, and for each the page that holds it, half a page before"
                    + " it included: what a link to a comment needs to open it in place. By most-reacted and"
                    + " most-replied the pages are those of now.")
    @APIResponse(
            responseCode = "200",
            description = "Its place.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the place does.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceView.class),
                            examples = @ExampleObject(name = "place", value = Examples.PLACE)))
    @APIResponse(responseCode = "304", description = "The place is as If-None-Match says.")
    @APIResponse(responseCode = "400", description = "There is no such order (`bad-parameter`).")
    @APIResponse(responseCode = "404", description = "No comment has this id (`comment-not-found`).")
    @APIResponse(
            responseCode = "410",
            description = "The comment was withdrawn (`comment-withdrawn`) or rejected (`comment-rejected`), or its"
                    + " post was withdrawn (`post-withdrawn`).")
    public Response place(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @QueryParam("sort")
                    @Parameter(
                            description = "The order of the pages.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"oldest", "newest", "most-reacted", "most-replied"},
                                            defaultValue = "oldest"))
                    @Nullable
                    String sort,
            @Context Request conditions) {
        Order order = PartRequest.order(sort);
        return switch (finding.find(commentId, order, PlaceView.LIMIT)) {
            case PlaceReading.Refused refused -> throw CommentProblems.of(refused.why());
            case PlaceReading.Found found -> {
                PlaceReading.Found shown = found.showing(liftings);
                yield answer(PlaceView.of(shown, order), shown, conditions);
            }
        };
    }

    private static Response answer(PlaceView place, PlaceReading.Found found, Request conditions) {
        return CommentAnswers.cached(
                conditions,
                Response.ok(place).build(),
                Stream.concat(
                        found.steps().stream().map(step -> CommentAnswers.mark(step.listed())),
                        Stream.concat(
                                Stream.of(place.thread()),
                                place.steps().stream().map(PlaceView.Step::page))));
    }
}
