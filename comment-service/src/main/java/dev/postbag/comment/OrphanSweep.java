package dev.postbag.comment;

import dev.postbag.comment.imported.ImportedComments;
import dev.postbag.comment.imported.SweepingOrphans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again, from time to time, for where waiting comments belong, and counts those that wait. */
@ApplicationScoped
public class OrphanSweep {

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);

    private final SweepingOrphans sweeping;
    private final ImportedComments comments;
    private final ImportedSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Optional<ImportedComments.Place> place = Optional.empty();

    OrphanSweep(SweepingOrphans sweeping, ImportedComments comments, ImportedSettings settings, MeterRegistry meters) {
        this.sweeping = sweeping;
        this.comments = comments;
        this.settings = settings;
        meters.gauge("postbag.comments.orphaned", this, OrphanSweep::orphans);
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("orphan-sweep").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    /** NaN when it cannot be told. */
    private double orphans() {
        try {
            return comments.countOrphans();
        } catch (RuntimeException outOfReach) {
            return Double.NaN;
        }
    }

    private void run() {
        try {
            while (!stopping.await(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            SweepingOrphans.Swept swept = sweeping.sweep(settings.grace(), place);
            place = swept.next();
            if (!swept.failures().isEmpty()) {
                LOG.warnf(
                        "%d waiting comments could not be let in, the first because: %s",
                        swept.failures().size(), swept.failures().getFirst());
            }
        } catch (RuntimeException failed) {
            place = Optional.empty();
            LOG.warnf("Waiting comments could not be looked through, trying again later: %s", failed);
        }
    }
}
