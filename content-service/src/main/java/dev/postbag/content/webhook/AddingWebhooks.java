package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Adds webhooks, one for each order however often it is sent: the id follows from the order's idempotency key. */
@ApplicationScoped
public class AddingWebhooks {

    /** Each has a connection of its own at the same time as all others. */
    public static final int MOST = 50;

    private static final Duration KEY_KEPT = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final Clock clock;

    public AddingWebhooks(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    public AddResult add(AddWebhook order) {
        String id = order.idempotencyKey()
                .map(AddingWebhooks::idOf)
                .orElseGet(() -> UUID.randomUUID().toString());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Webhook> before = webhooks.find(id);
        if (before.isEmpty() && webhooks.count() >= MOST) {
            return new AddResult.TooMany(MOST);
        }
        Webhook kept = before.orElseGet(() -> webhooks.add(Webhook.added(id, order, now)));
        return kept.order().equals(order.print())
                        && now.isBefore(kept.createdAt().plus(KEY_KEPT))
                ? new AddResult.Added(kept)
                : new AddResult.KeyReused();
    }

    private static String idOf(String key) {
        return UUID.nameUUIDFromBytes(("webhook|" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
