package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether stories are coming in, so that what can wait leaves the processors to them. */
@ApplicationScoped
public class Rush {

    private static final Duration OVER_AFTER = Duration.ofSeconds(2);

    private final Clock clock;
    private volatile Instant latest = Instant.MIN;

    public Rush(Clock clock) {
        this.clock = clock;
    }

    /** Stories came in just now. */
    public void heard() {
        latest = clock.instant();
    }

    public boolean isOn() {
        return clock.instant().isBefore(latest.plus(OVER_AFTER));
    }
}
