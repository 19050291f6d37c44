package dev.postbag.ingest;

import dev.postbag.ingest.capture.Captures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes, at the start and from time to time, the bytes of captures that a dying process never wholly took in. */
@ApplicationScoped
public class AbandonedUploads {

    private static final Logger LOG = Logger.getLogger(AbandonedUploads.class);

    private final Captures captures;
    private final CaptureSettings settings;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    AbandonedUploads(Captures captures, CaptureSettings settings, Clock clock) {
        this.captures = captures;
        this.settings = settings;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("abandoned-uploads").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void run() {
        try {
            do {
                sweep();
            } while (!stopping.await(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            int removed = captures.removeAbandoned(clock.instant().minus(settings.abandonedAfter()));
            if (removed > 0) {
                LOG.infof("Removed the bytes of %d captures that were never wholly taken in", removed);
            }
        } catch (RuntimeException outOfReach) {
            LOG.warnf("Abandoned uploads could not be looked for, trying again later: %s", outOfReach);
        }
    }
}
