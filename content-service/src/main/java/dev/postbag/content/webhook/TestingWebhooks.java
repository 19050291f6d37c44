package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Sends a webhook a ping at once, active or not, to see what comes back. Nothing is kept of it. */
@ApplicationScoped
public class TestingWebhooks {

    private final Webhooks webhooks;
    private final Receivers receivers;
    private final Clock clock;

    public TestingWebhooks(Webhooks webhooks, Receivers receivers, Clock clock) {
        this.webhooks = webhooks;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Nothing when there is no such webhook. */
    public Optional<Attempt> test(String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return webhooks.find(id)
                .map(webhook -> Attempt.of(receivers.call(webhook, Message.ping(webhook, now), now), now));
    }
}
