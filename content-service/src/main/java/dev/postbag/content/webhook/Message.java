package dev.postbag.content.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver is sent: that something happened, and where to read it; no words, since those may be withdrawn later.
 *
 * @param id the same each time it is sent
 * @param at when it happened
 * @param self where to read it
 */
public record Message(
        String id,
        String type,
        Instant at,
        @Nullable String post,
        @Nullable String comment,
        String self) {

    /** To see whether a webhook's receiver is there. */
    static Message ping(Webhook webhook, Instant now) {
        return new Message("msg_" + UUID.randomUUID(), "ping", now, null, null, "/api/v1/webhooks/" + webhook.id());
    }

    static Message of(Delivery delivery) {
        String comment = delivery.comment();
        return new Message(
                delivery.id(),
                delivery.event().code(),
                delivery.happenedAt(),
                delivery.post(),
                comment,
                comment == null ? "/api/v1/posts/" + delivery.post() : "/api/v1/comments/" + comment);
    }
}
