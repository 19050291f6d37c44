package dev.postbag.gateway;

import dev.postbag.gateway.newsstand.api.Print;
import dev.postbag.gateway.newsstand.store.CaffeineCopies;
import dev.postbag.gateway.wire.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts where answers came from that everybody is given alike. */
@Singleton
public class NewsstandMeters {

    private final Counter hits;
    private final Counter misses;
    private final Counter outdated;
    private final Counter bypasses;

    NewsstandMeters(MeterRegistry meters, CaffeineCopies<Print> copies, Wire wire) {
        hits = counter(meters, "hit");
        misses = counter(meters, "miss");
        outdated = counter(meters, "outdated");
        bypasses = counter(meters, "bypass");
        Gauge.builder("postbag.newsstand.answers", copies, CaffeineCopies::count)
                .description("How many answers lie ready")
                .register(meters);
        Gauge.builder("postbag.wire.connected", wire, known -> known.isConnected() ? 1 : 0)
                .description("1 while the services' events are heard")
                .register(meters);
    }

    /** It lay ready. */
    public void hit() {
        hits.increment();
    }

    /** A service was asked. */
    public void miss() {
        misses.increment();
    }

    /** No service answered, so the answer of before was given. */
    public void outdated() {
        outdated.increment();
    }

    /** No events were heard, so nothing could lie ready. */
    public void bypass() {
        bypasses.increment();
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("postbag.newsstand.handed")
                .tag("outcome", outcome)
                .description("Answers that everybody is given alike")
                .register(meters);
    }
}
