package dev.postbag.comment;

import dev.postbag.comment.moderation.PassingOnReports;
import dev.postbag.comment.moderation.Report;
import dev.postbag.comment.moderation.Reports;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Goes on, from time to time, with reports that a dying process kept and did not pass on. */
@ApplicationScoped
public class ReportSweep {

    private static final Logger LOG = Logger.getLogger(ReportSweep.class);
    private static final int HANDFUL = 500;

    private final Reports reports;
    private final PassingOnReports passingOn;
    private final ModerationSettings settings;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ReportSweep(Reports reports, PassingOnReports passingOn, ModerationSettings settings, Clock clock) {
        this.reports = reports;
        this.passingOn = passingOn;
        this.settings = settings;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting) {
        Thread.ofVirtual().name("report-sweep").start(this::run);
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
            List<Report> left = reports.leftBehind(clock.instant().minus(settings.sweepEvery()), HANDFUL);
            left.forEach(passingOn::passOn);
        } catch (RuntimeException failed) {
            LOG.warnf("Reports could not be passed on, trying again later: %s", failed);
        }
    }
}
