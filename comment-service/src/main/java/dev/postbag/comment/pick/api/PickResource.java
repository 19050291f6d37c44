package dev.postbag.comment.pick.api;

import dev.postbag.comment.pick.PickComment;
import dev.postbag.comment.pick.PickResult;
import dev.postbag.comment.pick.PickingComments;
import dev.postbag.comment.pick.UnpickingComments;
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

/** Picking a comment over HTTP, and taking that back. */
@Path("/api/v1/comments/{id}/pick")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "picks", description = "Comments the desk wants to lift into posts.")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class PickResource {

    private final PickingComments picking;
    private final UnpickingComments unpicking;

    public PickResource(PickingComments picking, UnpickingComments unpicking) {
        this.picking = picking;
        this.unpicking = unpicking;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "pickComment",
            summary = "Pick a comment",
            description = "Pins the revision that was read; a repeat changes nothing, another revision takes its place."
                    + " Its contributor can edit on, and the pinned words stay. The pick ends when its contributor"
                    + " withdraws the comment or the consent, or a moderator rejects it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PickRequest.class),
                            examples = @ExampleObject(name = "pick", value = PickExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The comment is picked.",
            content =
                    @Content(
                            schema = @Schema(implementation = PickView.class),
                            examples = @ExampleObject(name = "pick", value = PickExamples.PICK)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    @APIResponse(responseCode = "404", description = "No comment that can be read has this id (`comment-not-found`).")
    @APIResponse(
            responseCode = "409",
            description = "It says something else by now (`comment-revised`), or its contributor has not consented"
                    + " (`no-consent`); nobody could ask that of an imported comment.")
    @APIResponse(
            responseCode = "410",
            description =
                    "The comment was withdrawn (`comment-withdrawn`) or rejected (`comment-rejected`), or its post was withdrawn"
                            + " (`post-withdrawn`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(responseCode = "422", description = "The comment has no such revision (`no-such-revision`).")
    public Response pick(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @Nullable PickRequest sent) {
        PickRequest order = sent == null ? new PickRequest(null) : sent;
        return switch (picking.pick(new PickComment(commentId, order.pinned()))) {
            case PickResult.Refused refused -> throw PickProblems.of(refused.reason());
            case PickResult.Picked picked ->
                Response.ok(PickView.of(picked.comment()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }

    @DELETE
    @Operation(
            operationId = "unpickComment",
            summary = "Take a pick back",
            description = "Posts to come cannot lift it any more; those that did may keep its words. A repeat changes"
                    + " nothing.")
    @APIResponse(responseCode = "204", description = "The comment is not picked.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    @APIResponse(responseCode = "404", description = "No comment has this id (`comment-not-found`).")
    public Response unpick(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId) {
        if (!unpicking.unpick(commentId)) {
            throw PickProblems.noSuchComment();
        }
        return Response.noContent().build();
    }
}
