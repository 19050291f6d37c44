package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.CallingOffRaids;
import dev.postbag.comment.moderation.DeclaringRaids;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Raid mode over HTTP. */
@Path("/api/v1/posts/{id}/raid")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class RaidResource {

    private final DeclaringRaids declaring;
    private final CallingOffRaids callingOff;

    public RaidResource(DeclaringRaids declaring, CallingOffRaids callingOff) {
        this.declaring = declaring;
        this.callingOff = callingOff;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareRaid",
            summary = "Put a thread into raid mode",
            description = "Until it ends, each new comment takes a solved puzzle and waits for a moderator, and a"
                    + " contributor waits a minute at least between two. It ends by itself; declared again, it lasts as"
                    + " long as was said last. A thread goes into raid mode by itself when too many who are new there"
                    + " write at once. `GET /posts/{id}/thread` shows it to everybody.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RaidRequest.class),
                            examples = @ExampleObject(name = "raid", value = ModerationExamples.RAID_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The thread is in raid mode.",
            content =
                    @Content(
                            schema = @Schema(implementation = RaidView.class),
                            examples = @ExampleObject(name = "raid", value = ModerationExamples.RAID)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "404", description = "No post has this id (`post-not-found`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response declare(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @Nullable RaidRequest sent) {
        RaidRequest wish = sent == null ? new RaidRequest(null, null) : sent;
        return declaring
                .declare(postId, wish.lasts(), wish.said())
                .map(raid -> Response.ok(RaidView.of(raid))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseThrow(ModerationProblems::noSuchPost);
    }

    @DELETE
    @Operation(
            operationId = "callOffRaid",
            summary = "Take a thread out of raid mode",
            description = "Whoever came before is not counted again: it goes back into raid mode by itself only when as"
                    + " many come anew. Comments that wait go on waiting. Nothing happens where it is in none.")
    @APIResponse(responseCode = "204", description = "The thread is in no raid mode.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "404", description = "No post has this id (`post-not-found`).")
    public Response callOff(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId) {
        if (!callingOff.callOff(postId)) {
            throw ModerationProblems.noSuchPost();
        }
        return Response.noContent().build();
    }
}
