package dev.postbag.content;

import dev.postbag.content.post.Rush;
import dev.postbag.content.proposal.Alike;
import dev.postbag.content.proposal.DecidingProposals;
import dev.postbag.content.proposal.ExaminingPosts;
import dev.postbag.content.quotation.FollowingQuotations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Has new posts compared with those around them, their quotations put to the articles they come from, and acceptances
 * finished that a kill cut short. It rests three times as long as it works, and much longer while stories come in, so that
 * resolving keeps the processors.
 */
@ApplicationScoped
public class ExaminationWorker {

    private static final Logger LOG = Logger.getLogger(ExaminationWorker.class);

    /** In times of the work before. */
    private static final int REST = 3;

    private static final int REST_IN_A_RUSH = 19;

    private final ExaminingPosts examining;
    private final DecidingProposals deciding;
    private final FollowingQuotations quotations;
    private final Rush rush;
    private final IdentitySettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ExaminationWorker(
            ExaminingPosts examining,
            DecidingProposals deciding,
            FollowingQuotations quotations,
            Rush rush,
            IdentitySettings settings) {
        this.examining = examining;
        this.deciding = deciding;
        this.quotations = quotations;
        this.rush = rush;
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
        long start = System.nanoTime();
        boolean more = isMore("Posts could not be compared", examining::examine);
        more |= isMore("Quotations could not be put to their articles", quotations::follow);
        if (more) {
            return Duration.ofNanos((rush.isOn() ? REST_IN_A_RUSH : REST) * (System.nanoTime() - start));
        }
        isMore("Acceptances could not be finished", () -> {
            deciding.finishAll();
            return false;
        });
        return settings.sweepEvery();
    }

    /** One that fails holds up none of the others. */
    private boolean isMore(String failure, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException failed) {
            LOG.warnf("%s, trying again in %s: %s", failure, settings.sweepEvery(), failed);
            return false;
        }
    }
}
