package dev.postbag.gateway;

import dev.postbag.gateway.guard.Pressure;
import dev.postbag.gateway.guard.Solution;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Locale;

/** Counts what the guard did, and never to whom. */
@Singleton
public class GuardMeters {

    private final MeterRegistry meters;
    private final Counter limited;

    GuardMeters(MeterRegistry meters, Pressure pressure) {
        this.meters = meters;
        this.limited = meters.counter("postbag.guard.limited");
        EnumSet.complementOf(EnumSet.of(Solution.RIGHT)).forEach(this::puzzles);
        Gauge.builder("postbag.guard.pressure", pressure, Pressure::writesPerSecond)
                .description("Public writes a second, of all clients together")
                .register(meters);
    }

    /** A client had no more writes left. */
    public void limited() {
        limited.increment();
    }

    /** A puzzle was asked for, since its solution was no right one. */
    public void puzzled(Solution instead) {
        puzzles(instead).increment();
    }

    private Counter puzzles(Solution instead) {
        return meters.counter(
                "postbag.guard.puzzled", "solution", instead.name().toLowerCase(Locale.ROOT));
    }
}
