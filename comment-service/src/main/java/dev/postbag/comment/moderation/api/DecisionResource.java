package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.DecidingComments;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deciding about comments over HTTP, many at once. */
@Path("/api/v1/moderation/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation", description = "What is shown and what is not, always with a reason.")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class DecisionResource {

    private final DecidingComments deciding;
    private final JsonWebToken token;

    public DecisionResource(DecidingComments deciding, JsonWebToken token) {
        this.deciding = deciding;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideComments",
            summary = "Decide about comments",
            description = "Each decision cites the revision that was read, and a reason; one about a revision that is"
                    + " not current is refused. Each is answered for itself: others go on when one is refused. Sent"
                    + " again, it changes nothing. All decisions stay in the log.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionsRequest.class),
                            examples = @ExampleObject(name = "decisions", value = ModerationExamples.DECISIONS)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each.",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionResultsView.class),
                            examples = @ExampleObject(name = "results", value = ModerationExamples.RESULTS)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`). Nothing is decided.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response decide(@Nullable DecisionsRequest sent) {
        DecisionResultsView results = new DecisionResultsView(DecisionsRequest.read(sent, token.getSubject()).stream()
                .map(wish -> DecisionResultsView.of(wish.comment(), deciding.decide(wish)))
                .toList());
        return Response.ok(results)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
