package dev.postbag.gateway;

import dev.postbag.gateway.guard.Pressure;
import dev.postbag.gateway.guard.Solution;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what the guard did, and never to whom. */
@Singleton
public class GuardMeters {

    private final MeterRegistry meters;

    GuardMeters(MeterRegistry meters, Pressure pressure) {
        this.meters = meters;
        Gauge.builder("postbag.guard.pressure", pressure, Pressure::writesPerSecond)
                .description("Public writes a second, of all clients together")
                .register(meters);
    }

    /** A client had no more writes left. */
    public void limited() {
        meters.counter("postbag.guard.limited").increment();
    }

    /** A puzzle was asked for, since its solution was no right one. */
    public void puzzled(Solution instead) {
        meters.counter("postbag.guard.puzzled", "solution", instead.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
