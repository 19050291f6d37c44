package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Delivery;
import dev.postbag.content.webhook.DeliveryState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to a webhook as an operator gets it. */
@Schema(name = "WebhookDelivery", description = "One message to one webhook, with all that came of it.")
public record DeliveryView(
        @Schema(
                description = "The message's `webhook-id`.",
                examples = "msg_0e5d3a9c-5a7e-3b0c-9d0b-6d3a1f2b4c5d",
                required = true)
        String id,

        @Schema(description = "The webhook's id.", examples = "5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63", required = true)
        String webhook,

        @Schema(examples = "comment.published", required = true)
        String event,

        @Schema(description = "The post's id.", examples = "k3jq7w2m5xv6tq4nbc2ahd3feu", required = true)
        String post,

        @Schema(
                description = "The comment's id; left out where it happened to the post.",
                examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
        @Nullable
        String comment,

        @Schema(examples = "2026-01-18T08:05:00Z", required = true)
        Instant happenedAt,

        @Schema(
                description = "`waiting` to be sent, `delivered`, or `dead`: not sent any more.",
                examples = "waiting",
                required = true)
        String state,

        @Schema(description = "When it is sent next; left out when it is not.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "The last 20 at the most, in order.", required = true)
        List<AttemptView> attempts,

        @Schema(required = true) Links links) {

    /** Where to go from a delivery. */
    @Schema(name = "WebhookDeliveryLinks")
    public record Links(
            @Schema(examples = "/api/v1/webhooks/5b0f6c1e-90ac-3d4f-8e57-2c8a1f0b7d63", required = true)
            String webhook) {}

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.webhook(),
                delivery.event().code(),
                delivery.post(),
                delivery.comment(),
                delivery.happenedAt(),
                delivery.state().code(),
                delivery.state() == DeliveryState.WAITING ? delivery.dueAt() : null,
                delivery.attempts().stream().map(AttemptView::of).toList(),
                new Links("/api/v1/webhooks/" + delivery.webhook()));
    }
}
