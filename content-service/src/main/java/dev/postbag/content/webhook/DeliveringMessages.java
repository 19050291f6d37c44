package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Sends what is due. Whoever dies meanwhile, it is sent again by somebody when the lease has run out. */
@ApplicationScoped
public class DeliveringMessages {

    private static final Duration LEASE = Receivers.LONGEST.multipliedBy(4);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final Clock clock;

    public DeliveringMessages(Webhooks webhooks, Deliveries deliveries, Receivers receivers, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Sends the webhook one message that is due, and says what came of it; nothing when none is. */
    public Optional<Delivery> deliverNext(String webhook) {
        Instant now = now();
        return webhooks.find(webhook)
                .filter(Webhook::active)
                .flatMap(active ->
                        deliveries.claimDue(webhook, now, now.plus(LEASE)).map(claimed -> deliver(active, claimed)));
    }

    private Delivery deliver(Webhook webhook, Delivery claimed) {
        Answer answer = receivers.call(webhook, Message.of(claimed), now());
        Instant then = now();
        Delivery told = claimed.answered(answer, then);
        deliveries.replace(claimed, told);
        if (answer.isGone()) {
            // Refused when the webhook is another one by now, such as one with another address.
            webhooks.replace(webhook, webhook.switchedOff(answer.outcome(), then));
        }
        return told;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
