package dev.postbag.comment;

import dev.postbag.comment.retention.Removed;
import dev.postbag.comment.retention.RemovingOldWords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has what is kept too long removed, once a day; the first time soon after a start, so that a kill puts nothing off. */
@ApplicationScoped
public class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);

    private final RemovingOldWords removing;
    private final RetentionSettings settings;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RetentionSweep(RemovingOldWords removing, RetentionSettings settings, MeterRegistry meters) {
        this.removing = removing;
        this.settings = settings;
        this.meters = meters;
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("retention-sweep").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void run() {
        try {
            Duration pause = settings.firstAfter();
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
                pause = settings.every();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            removing.remove(this::count);
            meters.counter("postbag.retention.sweeps", "ended", "done").increment();
        } catch (RuntimeException failed) {
            meters.counter("postbag.retention.sweeps", "ended", "failed").increment();
            LOG.warnf("What is kept too long could not be removed, trying again later: %s", failed);
        }
    }

    private void count(Removed what, long many) {
        meters.counter("postbag.retention.removed", "what", what.code()).increment(many);
    }
}
