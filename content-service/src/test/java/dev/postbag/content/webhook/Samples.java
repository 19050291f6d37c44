package dev.postbag.content.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Webhooks and what happens, for tests. */
public final class Samples {

    private Samples() {}

    public static Webhook webhook(String id, Instant now) {
        return webhook(id, EnumSet.allOf(WebhookEvent.class), now);
    }

    public static Webhook webhook(String id, Set<WebhookEvent> events, Instant now) {
        return Webhook.added(id, wish("https://letters.example/" + id, events, Optional.empty()), now);
    }

    public static Webhook to(URI url, Instant now) {
        return Webhook.added("w", new AddWebhook(url, EnumSet.allOf(WebhookEvent.class), Optional.empty()), now);
    }

    public static AddWebhook wish(String url, Set<WebhookEvent> events, Optional<String> key) {
        return new AddWebhook(URI.create(url), events, key);
    }

    public static Happening published(String id, Instant at) {
        return new Happening(id, at, WebhookEvent.POST_PUBLISHED, "k3jq7w2m5xv6tq4nbc2ahd3feu", null);
    }

    public static Delivery delivery(Webhook webhook, String event, Instant now) {
        return Delivery.of(webhook, published(event, now), now);
    }

    public static Delivery taken(Delivery delivery, Instant now) {
        return delivery.answered(Answer.received(204, null), now);
    }

    public static Delivery dead(Delivery delivery, Instant now) {
        return delivery.answered(Answer.received(410, null), now);
    }

    public static Webhook switchedOff(Webhook webhook, Instant now) {
        return webhook.switchedOff("http-410", now);
    }
}
