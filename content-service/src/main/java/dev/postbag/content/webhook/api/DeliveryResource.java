package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Deliveries;
import dev.postbag.content.webhook.Delivery;
import dev.postbag.content.webhook.DeliveryState;
import dev.postbag.content.webhook.RedeliveringMessages;
import dev.postbag.content.webhook.Webhooks;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was, is to be, or could not be delivered to a webhook, over HTTP. */
@Path("/api/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "token", scopes = Roles.OPERATOR)
@RunOnVirtualThread
public class DeliveryResource {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final RedeliveringMessages redelivering;

    DeliveryResource(Webhooks webhooks, Deliveries deliveries, RedeliveringMessages redelivering) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.redelivering = redelivering;
    }

    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List what a webhook was sent",
            description =
                    "The newest first, each with its attempts. What was delivered is kept for 7 days, all else for"
                            + " 90.")
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
                            examples = @ExampleObject(name = "page", value = WebhookExamples.DELIVERIES)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "404", description = "There is no such webhook (`webhook-not-found`).")
    public Response list(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id,
            @QueryParam("state")
                    @Parameter(
                            description = "Only these: `waiting`, `delivered` or `dead`. Left out: all.",
                            example = "dead")
                    @Nullable
                    String state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        Optional<DeliveryState> wanted = Optional.ofNullable(state)
                .map(code -> DeliveryState.read(code)
                        .orElseThrow(
                                () -> ProblemException.badParameter("state", "is none of waiting, delivered, dead")));
        if (webhooks.find(id).isEmpty()) {
            throw WebhookProblems.notFound();
        }
        String list = "webhook-deliveries:" + id + ":" + (state == null ? "" : state);
        return DeliveryPages.answer(
                list, page, address, (after, limit) -> deliveries.list(Optional.of(id), wanted, after, limit));
    }

    @POST
    @Path("{delivery}/redeliver")
    @Operation(
            operationId = "redeliverWebhookDelivery",
            summary = "Send a message again",
            description =
                    "Soon, and then as often as any: a dead one, one that was taken, or one that waits for its next"
                            + " time. It has the same `webhook-id`. Where the webhook is not active it waits until it is.")
    @APIResponse(
            responseCode = "202",
            description = "It is sent soon.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "waiting", value = WebhookExamples.DELIVERY)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such delivery of this webhook (`delivery-not-found`).")
    public Response redeliver(
            @PathParam("id") @Parameter(description = "The webhook's id.", example = WebhookExamples.ID) String id,
            @PathParam("delivery") @Parameter(description = "The delivery's id.", example = WebhookExamples.DELIVERY_ID)
                    String delivery) {
        Delivery waiting = redelivering.redeliver(id, delivery).orElseThrow(WebhookProblems::noSuchDelivery);
        return Response.accepted(DeliveryView.of(waiting))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
