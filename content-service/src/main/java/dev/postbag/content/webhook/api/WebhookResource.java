package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.AddResult;
import dev.postbag.content.webhook.AddWebhook;
import dev.postbag.content.webhook.AddingWebhooks;
import dev.postbag.content.webhook.WebhookEvent;
import dev.postbag.content.webhook.Webhooks;
import dev.postbag.kit.condition.IdempotencyKey;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
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

/** Adding webhooks over HTTP, and finding them again. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks", description = "Telling others what happens, in the form of Standard Webhooks.")
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "token", scopes = Roles.OPERATOR)
@RunOnVirtualThread
public class WebhookResource {

    private static final String LIST = "webhooks";

    private final AddingWebhooks adding;
    private final Webhooks webhooks;
    private final WebhookWishes wishes;

    WebhookResource(AddingWebhooks adding, Webhooks webhooks, WebhookWishes wishes) {
        this.adding = adding;
        this.webhooks = webhooks;
        this.wishes = wishes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWebhook",
            summary = "Add a webhook",
            description =
                    "From now on its address is called when something happens that everybody can see: which post or"
                            + " comment, and where to read it. Messages are signed as Standard Webhooks says, version 1, with"
                            + " the secret of the answer. They may come twice, and in another order than it happened.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookRequest.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret; sent again with the same Idempotency-Key within a day, the same"
                    + " webhook as it is now.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the webhook is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookSecretView.class),
                            examples = @ExampleObject(name = "added", value = WebhookExamples.WITH_SECRET)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or the Idempotency-Key is too"
                    + " short or too long (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    @APIResponse(responseCode = "409", description = "There are as many as there may be (`too-many-webhooks`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(
            responseCode = "422",
            description = "The address cannot be called (`not-an-address`), or the Idempotency-Key came with another"
                    + " webhook before (`idempotency-key-reused`).")
    public Response add(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            description = "Random, new for each webhook, 16 to 255 characters, a UUID for one: sent"
                                    + " again with it, the webhook is not doubled. Keep it to yourself: with it the"
                                    + " secret is given again.")
                    @Nullable
                    String idempotencyKey,
            @NotNull @Valid WebhookRequest sent) {
        List<String> events = sent.events();
        AddWebhook order = new AddWebhook(
                wishes.address(sent.url()),
                events == null ? EnumSet.allOf(WebhookEvent.class) : WebhookWishes.events(events),
                IdempotencyKey.read(idempotencyKey));
        return switch (adding.add(order)) {
            case AddResult.KeyReused reused -> throw WebhookProblems.keyReused();
            case AddResult.TooMany many -> throw WebhookProblems.tooMany(many.most());
            case AddResult.Added added ->
                WebhookAnswers.withSecret(
                        Response.created(
                                URI.create("/api/v1/webhooks/" + added.webhook().id())),
                        added.webhook());
        };
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "In no order that means anything, without their secrets.")
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
                            schema = @Schema(implementation = WebhookPageView.class),
                            examples = @ExampleObject(name = "page", value = WebhookExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an operator's.")
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        @Nullable
        String after =
                page.cursor(LIST, 1).map(cursor -> cursor.position().getFirst()).orElse(null);
        return WebhookAnswers.list(
                Page.of(webhooks.list(after, page.limit() + 1), page.limit(), webhook -> Cursor.of(LIST, webhook.id()))
                        .map(WebhookView::of)
                        .answer(address));
    }
}
