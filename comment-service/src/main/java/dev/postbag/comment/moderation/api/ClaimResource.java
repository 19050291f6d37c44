package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import dev.postbag.comment.moderation.ClaimingComments;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

/** Taking comments out of the queue for a while, over HTTP. */
@Path("/api/v1/moderation/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class ClaimResource {

    private static final int SOME = 20;
    private static final int MOST = 100;

    private final ClaimingComments claiming;
    private final WaitingComments waiting;
    private final JsonWebToken token;
    private final Clock clock;

    public ClaimResource(ClaimingComments claiming, WaitingComments waiting, JsonWebToken token, Clock clock) {
        this.claiming = claiming;
        this.waiting = waiting;
        this.token = token;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimComments",
            summary = "Take comments to decide about",
            description = "The oldest that nobody has, for a while (10 minutes unless the operator chose otherwise):"
                    + " two moderators never have the same one. Those you have already count, and stay with you for as"
                    + " long again; so sent again, it gives the same ones.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ClaimRequest.class),
                            examples = @ExampleObject(name = "claim", value = ModerationExamples.CLAIM)))
    @APIResponse(
            responseCode = "200",
            description = "What you have now; nothing when nothing is free.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueuePageView.class),
                            examples = @ExampleObject(name = "claimed", value = ModerationExamples.QUEUE)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response claim(@Nullable ClaimRequest sent) {
        if (sent == null) {
            throw ModerationProblems.invalid("", "is missing");
        }
        Optional<Waiting.Kind> kind = Optional.ofNullable(sent.kind()).map(ClaimResource::kindOf);
        int limit = Optional.ofNullable(sent.limit()).orElse(SOME);
        if (limit < 1 || limit > MOST) {
            throw ModerationProblems.invalid("/limit", "must be 1 to " + MOST);
        }
        Instant now = clock.instant();
        List<QueueItemView> claimed = claiming.claim(kind, token.getSubject(), limit).stream()
                .map(item -> QueueItemView.of(item, now))
                .toList();
        return Response.ok(new QueuePageView(claimed, null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("{comment}")
    @Operation(
            operationId = "giveBackClaim",
            summary = "Let somebody else decide",
            description = "The comment is free again. Where you do not have it, nothing changes.")
    @APIResponse(responseCode = "204", description = "You do not have it.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    public Response giveBack(
            @PathParam("comment") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String comment) {
        waiting.giveBack(comment, token.getSubject());
        return Response.noContent().build();
    }

    private static Waiting.Kind kindOf(String asked) {
        return Kinds.read(asked)
                .orElseThrow(() -> ModerationProblems.invalid("/kind", "must be pending, reported or appealed"));
    }
}
