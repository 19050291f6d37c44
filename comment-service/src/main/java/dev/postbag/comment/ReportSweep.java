package dev.postbag.comment;

import dev.postbag.comment.moderation.PassingOnReports;
import dev.postbag.comment.moderation.Report;
import dev.postbag.comment.moderation.Reports;
import dev.postbag.kit.sweep.Sweeps;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** Goes on, from time to time, with reports that a dying process kept and did not pass on. */
@ApplicationScoped
public class ReportSweep {

    private static final int HANDFUL = 500;

    private final Reports reports;
    private final PassingOnReports passingOn;
    private final ModerationSettings settings;
    private final Clock clock;
    private final Sweeps sweeps;

    ReportSweep(Reports reports, PassingOnReports passingOn, ModerationSettings settings, Clock clock, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.reports = reports;
        this.passingOn = passingOn;
        this.settings = settings;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("report-sweep", settings.sweepEvery(), "Reports could not be passed on", this::sweep);
    }

    private void sweep() {
        List<Report> left = reports.leftBehind(clock.instant().minus(settings.sweepEvery()), HANDFUL);
        left.forEach(passingOn::passOn);
    }
}
