package dev.postbag.kit.audit;

import java.time.Duration;

/** How audits go in tests. */
record AuditTerms(double share, int named) implements AuditSettings {

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public Duration firstAfter() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration late() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration settle() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration sweepEvery() {
        return Duration.ofSeconds(2);
    }
}
