package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Deliveries;
import dev.postbag.content.webhook.DeliveryState;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The messages that no webhook's receiver took, over HTTP. */
@Path("/api/v1/webhooks/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "token", scopes = Roles.OPERATOR)
@RunOnVirtualThread
public class WebhookDeadLetterResource {

    private final Deliveries deliveries;

    WebhookDeadLetterResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Operation(
            operationId = "listWebhookDeadLetters",
            summary = "List what no receiver took",
            description = "The messages of all webhooks that are not sent any more, the newest first, with what came of"
                    + " each attempt. Each is kept for 90 days, or until it is sent again.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryPageView.class),
                            examples = @ExampleObject(name = "page", value = WebhookExamples.DEAD_LETTERS)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return DeliveryPages.answer(
                "webhook-dead-letters",
                page,
                address,
                (after, limit) -> deliveries.list(Optional.empty(), Optional.of(DeliveryState.DEAD), after, limit));
    }
}
