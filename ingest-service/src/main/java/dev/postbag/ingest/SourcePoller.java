package dev.postbag.ingest;

import dev.postbag.ingest.source.PollOutcome;
import dev.postbag.ingest.source.PollingSources;
import dev.postbag.ingest.source.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the followed feeds as they come due, one after the other. */
@ApplicationScoped
public class SourcePoller {

    private static final Logger LOG = Logger.getLogger(SourcePoller.class);

    private final PollingSources polling;
    private final SourceSettings settings;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    SourcePoller(PollingSources polling, SourceSettings settings, MeterRegistry meters) {
        this.polling = polling;
        this.settings = settings;
        this.meters = meters;
        polls(PollOutcome.TAKEN_IN);
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("source-poller").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
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
            Optional<Source> polled = polling.pollNext();
            while (polled.isPresent()) {
                tell(polled.get());
                polled = stopping.getCount() == 0 ? Optional.empty() : polling.pollNext();
            }
        } catch (RuntimeException outOfReach) {
            LOG.warnf("Sources wait to be asked, trying again: %s", outOfReach);
        }
    }

    private Counter polls(String outcome) {
        return meters.counter("postbag.source.polls", "outcome", outcome);
    }

    private void tell(Source source) {
        PollOutcome outcome = source.last();
        if (outcome != null) {
            polls(outcome.code()).increment();
            LOG.infof("Source %s: %s, next at %s", source.id(), outcome.code(), source.nextPollAt());
        }
    }
}
