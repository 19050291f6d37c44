package dev.postbag.ingest;

import dev.postbag.ingest.capture.ReadingBell;
import dev.postbag.ingest.parse.ClosingReadings;
import dev.postbag.ingest.parse.ReadResult;
import dev.postbag.ingest.parse.ReadingCaptures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads captures one after the other: at once when the bell rings, else when the sweep finds one that waits. */
@ApplicationScoped
public class ReadingWorker implements ReadingBell {

    private static final Logger LOG = Logger.getLogger(ReadingWorker.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final ReadingCaptures reading;
    private final ClosingReadings closing;
    private final ParseSettings settings;
    private final Counter failures;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private Instant nextSweep = Instant.MIN;

    ReadingWorker(
            ReadingCaptures reading,
            ClosingReadings closing,
            ParseSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.reading = reading;
        this.closing = closing;
        this.settings = settings;
        this.failures = meters.counter("postbag.parse.failures");
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("reading-worker").unstarted(this::run);
    }

    @Override
    public void ring() {
        bell.release();
    }

    void onStart(@Observes StartupEvent starting) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        ring();
        thread.join(LONGEST_STOP);
    }

    private void run() {
        while (!stopping) {
            try {
                work();
                if (bell.tryAcquire(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (Throwable failed) {
                // Whatever one capture does to its reader, the worker lives to read the next.
                LOG.warnf("Captures wait to be read, trying again: %s", failed);
                LOG.debug("The worker failed", failed);
                pause();
            }
        }
    }

    private void work() {
        boolean more = true;
        while (more && !stopping) {
            more = told(reading.readNext(() -> stopping));
        }
        if (!stopping && !clock.instant().isBefore(nextSweep)) {
            closing.closeLeftBehind();
            nextSweep = clock.instant().plus(settings.sweepEvery());
        }
    }

    /** Whether there may be more to read. */
    private boolean told(ReadResult result) {
        return switch (result) {
            case ReadResult.Idle() -> false;
            case ReadResult.Done done -> {
                LOG.infof(
                        "Read capture %s (reading %d): %d stories, %d comments",
                        done.assignment().capture(), done.assignment().reading(), done.stories(), done.comments());
                yield true;
            }
            case ReadResult.Failed failed -> {
                failures.increment();
                LOG.errorf(
                        "Capture %s (reading %d) cannot be read: %s, %s",
                        failed.assignment().capture(),
                        failed.assignment().reading(),
                        failed.failure().reason(),
                        failed.failure().detail());
                yield true;
            }
            case ReadResult.Left left -> {
                LOG.infof(
                        "Left capture %s (reading %d) to another worker",
                        left.assignment().capture(), left.assignment().reading());
                yield true;
            }
        };
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.sweepEvery().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
