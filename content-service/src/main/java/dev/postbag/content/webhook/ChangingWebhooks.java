package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Changes where a webhook is, what it is told of, and whether it is told at all. */
@ApplicationScoped
public class ChangingWebhooks {

    private final Webhooks webhooks;
    private final Clock clock;

    public ChangingWebhooks(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    public ChangeResult change(ChangeWebhook order) {
        Optional<Webhook> found = webhooks.find(order.id());
        if (found.isEmpty()) {
            return new ChangeResult.NoSuchWebhook();
        }
        Webhook before = found.get();
        if (before.version() != order.version()) {
            return new ChangeResult.ChangedSince();
        }
        Webhook after = before.changed(order, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return webhooks.replace(before, after) ? new ChangeResult.Changed(after) : new ChangeResult.ChangedSince();
    }
}
