package dev.postbag.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the latest audit found, and how long ago it was, as metrics; every replica shows the same. */
@ApplicationScoped
public class AuditMeters {

    private final MeterRegistry meters;
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private volatile @Nullable AuditResult latest;

    AuditMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        meters.gauge("postbag.integrity.age.seconds", this, AuditMeters::age);
        tell(AuditWorker.STUCK);
    }

    void show(@Nullable AuditResult result) {
        latest = result;
        if (result != null) {
            result.misfits().keySet().forEach(this::tell);
        }
    }

    private void tell(String kind) {
        if (kinds.add(kind)) {
            meters.gauge("postbag.integrity.findings", Tags.of("kind", kind), this, shown -> shown.findings(kind));
        }
    }

    /** Not a number until there was an audit. */
    private double findings(String kind) {
        AuditResult shown = latest;
        return shown == null ? Double.NaN : shown.misfits().getOrDefault(kind, 0L);
    }

    /** Not a number until there was one. */
    private double age() {
        AuditResult shown = latest;
        return shown == null
                ? Double.NaN
                : Duration.between(shown.startedAt(), clock.instant()).toSeconds();
    }
}
