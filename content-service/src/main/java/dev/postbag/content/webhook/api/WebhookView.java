package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Webhook;
import dev.postbag.content.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its operator gets it: without its secret. */
@Schema(name = "Webhook", description = "Where somebody is told what happens.")
public record WebhookView(
        @Schema(examples = "5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63", required = true)
        String id,

        @Schema(examples = "https://letters.example/hooks/postbag", required = true)
        String url,

        @Schema(description = "What it is told of: " + WebhookView.EVENTS + ".", required = true)
        List<String> events,

        @Schema(description = "Whether it is told anything.", required = true)
        boolean active,

        @Schema(
                description = "Why it is not, where its receiver wished so: `http-410`. Left out otherwise.",
                examples = "http-410")
        @Nullable
        String switchedOff,

        @Schema(examples = "2026-01-18T08:00:00Z", required = true)
        Instant createdAt,

        @Schema(examples = "2026-01-18T08:05:00Z", required = true)
        Instant updatedAt,

        @Schema(required = true) Links links) {

    static final String EVENTS =
            "`post.published`, `post.revised`, `post.withdrawn`, `comment.published`, `comment.revised`,"
                    + " `comment.hidden`, `comment.withdrawn`";

    /** Where to go from a webhook. */
    @Schema(name = "WebhookLinks")
    public record Links(
            @Schema(examples = "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63", required = true)
            String self,

            @Schema(examples = "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63/deliveries", required = true)
            String deliveries) {}

    static WebhookView of(Webhook webhook) {
        String self = "/api/v1/webhooks/" + webhook.id();
        return new WebhookView(
                webhook.id(),
                webhook.url().toString(),
                webhook.events().stream().sorted().map(WebhookEvent::code).toList(),
                webhook.active(),
                webhook.switchedOff(),
                webhook.createdAt(),
                webhook.updatedAt(),
                new Links(self, self + "/deliveries"));
    }
}
