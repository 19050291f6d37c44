package dev.postbag.comment;

import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.ErasurePlace;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.retention.CompletingErasures;
import dev.postbag.kit.metric.AskedNumbers;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Completes erasures here, from time to time, also those that a dying process began; counts those that wait. */
@ApplicationScoped
public class ErasureSweep {

    private static final int HANDFUL = 100;

    private final Erasures erasures;
    private final CompletingErasures completing;
    private final RetentionSettings settings;
    private final Sweeps sweeps;

    ErasureSweep(
            Erasures erasures,
            CompletingErasures completing,
            RetentionSettings settings,
            AskedNumbers numbers,
            Clock clock,
            Sweeps sweeps) {
        this.sweeps = sweeps;
        this.erasures = erasures;
        this.completing = completing;
        this.settings = settings;
        numbers.gauge("postbag.erasures.incomplete", Tags.empty(), () -> erasures.countIncomplete(clock.instant()));
        numbers.gauge(
                "postbag.erasures.overdue",
                Tags.empty(),
                () -> erasures.countIncomplete(clock.instant().minus(settings.acknowledgeWithin())));
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("erasure-sweep", settings.erasureSweepEvery(), "Erasures could not be completed", this::sweep);
    }

    private void sweep() {
        Optional<ErasurePlace> after = Optional.empty();
        List<Erasure> some;
        do {
            some = erasures.waitingFor(Holder.COMMENT, after, HANDFUL);
            some.forEach(completing::complete);
            after = some.isEmpty() ? after : Optional.of(ErasurePlace.of(some.getLast()));
        } while (some.size() == HANDFUL);
    }
}
