package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Notes what is to be delivered of what happened: told twice, it is noted once. */
@ApplicationScoped
public class TellingWebhooks {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    public TellingWebhooks(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void tell(List<Happening> happenings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> wanted = webhooks.active().stream()
                .flatMap(webhook -> happenings.stream()
                        .filter(webhook::wants)
                        .map(happening -> Delivery.of(webhook, happening, now)))
                .toList();
        if (!wanted.isEmpty()) {
            deliveries.add(wanted);
        }
    }
}
