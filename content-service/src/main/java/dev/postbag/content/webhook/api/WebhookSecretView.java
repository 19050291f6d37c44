package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Webhook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with a secret that is shown this once. */
@Schema(name = "WebhookWithSecret", description = "A webhook, and the secret its messages are signed with.")
public record WebhookSecretView(
        @Schema(required = true) WebhookView webhook,

        @Schema(
                description = "As Standard Webhooks writes it. It is not shown again.",
                examples = "whsec_cG9zdGJhZyBzaG93cyB0aGlzIGFzIGFuIGV4YW1wbGU=",
                required = true)
        String secret) {

    static WebhookSecretView of(Webhook webhook) {
        return new WebhookSecretView(WebhookView.of(webhook), webhook.secret().value());
    }
}
