package dev.postbag.content;

import dev.postbag.content.proposal.Alike;
import dev.postbag.content.proposal.DecidingProposals;
import dev.postbag.content.proposal.ExaminingPosts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Has new posts compared with those around them, and acceptances finished that a kill cut short. It rests three times as
 * long as it works, so that resolving keeps the processors.
 */
@ApplicationScoped
public class ExaminationWorker {

    private static final Logger LOG = Logger.getLogger(ExaminationWorker.class);

    private final ExaminingPosts examining;
    private final DecidingProposals deciding;
    private final IdentitySettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ExaminationWorker(ExaminingPosts examining, DecidingProposals deciding, IdentitySettings settings) {
        this.examining = examining;
        this.deciding = deciding;
        this.settings = settings;
    }

    @Produces
    @Dependent
    static Alike alike(IdentitySettings settings) {
        return settings.alike();
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("examination-worker").start(this::run);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void run() {
        Duration pause = settings.sweepEvery();
        try {
            while (!stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                pause = pauseAfterWork();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pauseAfterWork() {
        try {
            long start = System.nanoTime();
            boolean more = examining.examine();
            if (more) {
                return Duration.ofNanos(3 * (System.nanoTime() - start));
            }
            deciding.finishAll();
        } catch (RuntimeException failed) {
            LOG.warnf("Posts could not be compared, trying again in %s: %s", settings.sweepEvery(), failed);
        }
        return settings.sweepEvery();
    }
}
