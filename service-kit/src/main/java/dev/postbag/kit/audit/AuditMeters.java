package dev.postbag.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the latest audit found, and how long ago it was, as metrics; every replica shows the same. */
@ApplicationScoped
public class AuditMeters {

    private final MeterRegistry meters;
    private final Map<String, AtomicLong> kinds = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile @Nullable AuditResult latest;

    AuditMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        meters.gauge("postbag.integrity.age.seconds", this, AuditMeters::age);
    }

    void show(@Nullable AuditResult result) {
        latest = result;
        if (result == null) {
            return;
        }
        result.misfits().keySet().forEach(kind -> kinds.computeIfAbsent(kind, this::gauge));
        kinds.forEach((kind, gauge) -> gauge.set(result.misfits().getOrDefault(kind, 0L)));
    }

    private AtomicLong gauge(String kind) {
        AtomicLong gauge = new AtomicLong();
        meters.gauge("postbag.integrity.findings", Tags.of("kind", kind), gauge);
        return gauge;
    }

    /** Not a number until there was one. */
    private double age() {
        AuditResult shown = latest;
        return shown == null
                ? Double.NaN
                : Duration.between(shown.startedAt(), clock.instant()).toSeconds();
    }
}
