package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.DoorResult;
import dev.postbag.comment.thread.ReactionKinds;
import dev.postbag.comment.thread.ReadingDoors;
import dev.postbag.comment.thread.SetDoor;
import dev.postbag.comment.thread.SettingDoors;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a thread takes comments over HTTP; the desk closes it, opens it and slows it down. */
@Path("/api/v1/posts/{id}/thread")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@RunOnVirtualThread
public class DoorResource {

    private final ReadingDoors reading;
    private final SettingDoors setting;
    private final ReactionKinds kinds;

    public DoorResource(ReadingDoors reading, SettingDoors setting, ReactionKinds kinds) {
        this.reading = reading;
        this.setting = setting;
        this.kinds = kinds;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getThread",
            summary = "Whether a post takes comments",
            description = "And from whom, how often, why not; and how one can react to its comments.")
    @APIResponse(
            responseCode = "200",
            description = "The thread.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "set",
                        operationId = "setThread",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$request.path.id"),
                            @LinkParameter(name = "If-Match", expression = "$response.header.ETag")
                        })
            },
            content =
                    @Content(
                            schema = @Schema(implementation = DoorView.class),
                            examples = @ExampleObject(name = "thread", value = Examples.THREAD)))
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says.")
    @APIResponse(responseCode = "404", description = "No published post has this id (`post-not-found`).")
    @APIResponse(responseCode = "410", description = "The post was withdrawn (`post-withdrawn`).")
    public Response get(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @Context Request conditions) {
        return switch (reading.read(postId)) {
            case DoorResult.Refused refused -> throw CommentProblems.of(refused);
            case DoorResult.Standing standing -> {
                Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tagOf(postId, standing));
                yield answer(
                        unchanged == null ? Response.ok(DoorView.of(postId, standing, kinds)) : unchanged,
                        postId,
                        standing);
            }
        };
    }

    @PUT
    @RolesAllowed({Roles.MODERATOR, Roles.EDITOR})
    @SecurityRequirement(
            name = "token",
            scopes = {Roles.MODERATOR, Roles.EDITOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setThread",
            summary = "Close a thread, open it, or slow it down",
            description = "Comments that are there stay. What its post or its age closes stays closed. In slow mode a"
                    + " contributor waits between two comments; who writes as a new contributor each time does not, so"
                    + " it slows down those who stay who they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DoorRequest.class),
                            examples = @ExampleObject(name = "slow", value = Examples.SLOW_THREAD)))
    @APIResponse(
            responseCode = "200",
            description = "The thread as it is now.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DoorView.class),
                            examples = @ExampleObject(name = "thread", value = Examples.THREAD)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The body, or a header, breaks a rule (`invalid-request`, `malformed-json`," + " `bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is neither a moderator's nor an editor's.")
    @APIResponse(responseCode = "404", description = "No published post has this id (`post-not-found`).")
    @APIResponse(responseCode = "410", description = "The post was withdrawn (`post-withdrawn`).")
    @APIResponse(responseCode = "412", description = "It was set otherwise meanwhile (`precondition-failed`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Response set(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The thread's ETag: what is set is what its sender has seen.",
                            example = "\"0\"",
                            required = true)
                    @Nullable
                    String seen,
            @Nullable DoorRequest sent) {
        long version = IfMatch.version(seen);
        DoorRequest wish = sent == null ? new DoorRequest(null, null) : sent;
        return switch (setting.set(new SetDoor(postId, version, wish.whom(), wish.pace()))) {
            case DoorResult.Refused refused -> throw CommentProblems.of(refused);
            case DoorResult.Standing standing ->
                answer(Response.ok(DoorView.of(postId, standing, kinds)), postId, standing);
        };
    }

    private Response answer(Response.ResponseBuilder answer, String post, DoorResult.Standing standing) {
        return answer.tag(tagOf(post, standing))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Its version, and behind a hyphen what tells what time, its post and the house make of it. */
    private EntityTag tagOf(String post, DoorResult.Standing standing) {
        DoorView view = DoorView.of(post, standing, kinds);
        return new EntityTag(standing.door().version() + "-" + Integer.toHexString(view.hashCode()));
    }
}
