package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Has a message sent again, whether it was taken, given up or is waiting. */
@ApplicationScoped
public class RedeliveringMessages {

    private static final int TRIES = 10;

    private final Deliveries deliveries;
    private final Clock clock;

    public RedeliveringMessages(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Nothing when there is no such delivery of that webhook. */
    public Optional<Delivery> redeliver(String webhook, String id) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Delivery> before = deliveries.find(webhook, id);
            if (before.isEmpty()) {
                return before;
            }
            Delivery after = before.get().waitingAgain(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (deliveries.replace(before.get(), after)) {
                return Optional.of(after);
            }
        }
        throw new IllegalStateException("Delivery " + id + " is being changed by others all the time");
    }
}
