package dev.postbag.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Gives a webhook a new secret; the one before signs on beside it for a day. */
@ApplicationScoped
public class RotatingSecrets {

    private static final int TRIES = 10;

    private final Webhooks webhooks;
    private final Clock clock;

    public RotatingSecrets(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Nothing when there is no such webhook. */
    public Optional<Webhook> rotate(String id) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Webhook> before = webhooks.find(id);
            if (before.isEmpty()) {
                return before;
            }
            Webhook after = before.get().withNewSecret(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (webhooks.replace(before.get(), after)) {
                return Optional.of(after);
            }
        }
        throw new IllegalStateException("Webhook " + id + " is being changed by others all the time");
    }
}
