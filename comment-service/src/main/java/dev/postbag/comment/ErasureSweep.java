package dev.postbag.comment;

import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.ErasurePlace;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.retention.CompletingErasures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Completes erasures here, from time to time, also those that a dying process began; counts those that wait. */
@ApplicationScoped
public class ErasureSweep {

    private static final Logger LOG = Logger.getLogger(ErasureSweep.class);
    private static final int HANDFUL = 100;

    private final Erasures erasures;
    private final CompletingErasures completing;
    private final RetentionSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ErasureSweep(
            Erasures erasures,
            CompletingErasures completing,
            RetentionSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.erasures = erasures;
        this.completing = completing;
        this.settings = settings;
        meters.gauge("postbag.erasures.incomplete", erasures, all -> told(() -> all.countIncomplete(clock.instant())));
        meters.gauge(
                "postbag.erasures.overdue",
                erasures,
                all -> told(() -> all.countIncomplete(clock.instant().minus(settings.acknowledgeWithin()))));
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("erasure-sweep").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    /** NaN when it cannot be told. */
    private static double told(LongSupplier number) {
        try {
            return number.getAsLong();
        } catch (RuntimeException outOfReach) {
            return Double.NaN;
        }
    }

    private void run() {
        try {
            while (!stopping.await(settings.erasureSweepEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            Optional<ErasurePlace> after = Optional.empty();
            List<Erasure> some;
            do {
                some = erasures.waitingFor(Holder.COMMENT, after, HANDFUL);
                some.forEach(completing::complete);
                after = some.isEmpty() ? after : Optional.of(ErasurePlace.of(some.getLast()));
            } while (some.size() == HANDFUL);
        } catch (RuntimeException failed) {
            LOG.warnf("Erasures could not be completed, trying again later: %s", failed);
        }
    }
}
