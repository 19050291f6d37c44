package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.ChangeResult;
import dev.postbag.content.webhook.ChangeWebhook;
import dev.postbag.content.webhook.ChangingWebhooks;
import dev.postbag.content.webhook.RemovingWebhooks;
import dev.postbag.content.webhook.RotatingSecrets;
import dev.postbag.content.webhook.TestingWebhooks;
import dev.postbag.content.webhook.Webhooks;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One webhook over HTTP: reading it, changing it, trying it out, and removing it. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "token", scopes = Roles.OPERATOR)
@RunOnVirtualThread
public class OneWebhookResource {

    private final Webhooks webhooks;
    private final ChangingWebhooks changing;
    private final RemovingWebhooks removing;
    private final RotatingSecrets rotating;
    private final TestingWebhooks testing;
    private final WebhookWishes wishes;

    OneWebhookResource(
            Webhooks webhooks,
            ChangingWebhooks changing,
            RemovingWebhooks removing,
            RotatingSecrets rotating,
            TestingWebhooks testing,
            WebhookWishes wishes) {
        this.webhooks = webhooks;
        this.changing = changing;
        this.removing = removing;
        this.rotating = rotating;
        this.testing = testing;
        this.wishes = wishes;
    }

    @GET
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "Where it is called, what it is told of, and whether it is, without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            headers = @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "404", description = "There is no such webhook (`webhook-not-found`).")
    public Response read(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id) {
        return WebhookAnswers.of(webhooks.find(id).orElseThrow(WebhookProblems::notFound));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook",
            description = "Where it is called, what it is told of, and whether it is. What waits to be sent goes to the"
                    + " new address, and is kept while the webhook is not active.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookChangeRequest.class),
                            examples = @ExampleObject(name = "change", value = WebhookExamples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now.",
            headers = @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or If-Match is not one ETag"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "404", description = "There is no such webhook (`webhook-not-found`).")
    @APIResponse(responseCode = "412", description = "It was changed since (`precondition-failed`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(responseCode = "422", description = "The address cannot be called (`not-an-address`).")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Response change(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The webhook's ETag: what is changed is what was seen.",
                            example = "\"1\"",
                            required = true)
                    @Nullable
                    String seen,
            @NotNull @Valid WebhookChangeRequest sent) {
        ChangeWebhook order = new ChangeWebhook(
                id,
                IfMatch.version(seen),
                Optional.ofNullable(sent.url()).map(wishes::address),
                Optional.ofNullable(sent.events()).map(WebhookWishes::events),
                Optional.ofNullable(sent.active()));
        return switch (changing.change(order)) {
            case ChangeResult.Changed changed -> WebhookAnswers.of(changed.webhook());
            case ChangeResult.NoSuchWebhook none -> throw WebhookProblems.notFound();
            case ChangeResult.ChangedSince since -> throw IfMatch.stale();
        };
    }

    @DELETE
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook",
            description = "With all that waits to be sent to it, and the list of what was.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "404", description = "There is no such webhook (`webhook-not-found`).")
    public void remove(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id) {
        if (!removing.remove(id)) {
            throw WebhookProblems.notFound();
        }
    }

    @POST
    @Path("secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret",
            description = "For 24 hours messages are signed with the one before, too, so that the receiver can take its"
                    + " time; then with the new one alone.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret.",
            headers = @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookSecretView.class),
                            examples = @ExampleObject(name = "rotated", value = WebhookExamples.WITH_SECRET)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "404", description = "There is no such webhook (`webhook-not-found`).")
    public Response rotate(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id) {
        return WebhookAnswers.withSecret(Response.ok(), rotating.rotate(id).orElseThrow(WebhookProblems::notFound));
    }

    @POST
    @Path("test")
    @Operation(
            operationId = "testWebhook",
            summary = "Try a webhook out",
            description =
                    "Sends a signed message of type `ping` at once, also where the webhook is not active, and says"
                            + " what came back. It takes up to 15 seconds. Nothing is kept of it.")
    @APIResponse(
            responseCode = "200",
            description = "What came back.",
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptView.class),
                            examples = @ExampleObject(name = "taken", value = WebhookExamples.ATTEMPT)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "404", description = "There is no such webhook (`webhook-not-found`).")
    public AttemptView test(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id) {
        return AttemptView.of(testing.test(id).orElseThrow(WebhookProblems::notFound));
    }
}
