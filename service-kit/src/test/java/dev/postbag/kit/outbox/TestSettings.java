package dev.postbag.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings a test chooses. */
public record TestSettings(Duration sweepEvery, Duration lease, Duration deliveryTimeout, int batch, int maxEventBytes)
        implements OutboxSettings {

    /** Sweeps often, and leases for long. */
    public static TestSettings quick() {
        return new TestSettings(Duration.ofMillis(50), Duration.ofMinutes(2), Duration.ofSeconds(10), 50, 1_000_000);
    }

    TestSettings sweepingEvery(Duration time) {
        return new TestSettings(time, lease, deliveryTimeout, batch, maxEventBytes);
    }

    TestSettings takingAtOnce(int documents) {
        return new TestSettings(sweepEvery, lease, deliveryTimeout, documents, maxEventBytes);
    }

    @Override
    public Optional<List<String>> collections() {
        return Optional.empty();
    }
}
