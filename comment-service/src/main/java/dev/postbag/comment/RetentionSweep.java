package dev.postbag.comment;

import dev.postbag.comment.retention.Removed;
import dev.postbag.comment.retention.RemovingOldWords;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has what is kept too long removed, once a day; the first time soon after a start, so that a kill puts nothing off. */
@ApplicationScoped
public class RetentionSweep {

    private final RemovingOldWords removing;
    private final RetentionSettings settings;
    private final MeterRegistry meters;
    private final Sweeps sweeps;

    RetentionSweep(RemovingOldWords removing, RetentionSettings settings, MeterRegistry meters, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.removing = removing;
        this.settings = settings;
        this.meters = meters;
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start(
                "retention-sweep",
                settings.firstAfter(),
                settings.every(),
                "What is kept too long could not be removed",
                this::sweep);
    }

    private void sweep() {
        try {
            removing.remove(this::count);
            meters.counter("postbag.retention.sweeps", "ended", "done").increment();
        } catch (RuntimeException failed) {
            meters.counter("postbag.retention.sweeps", "ended", "failed").increment();
            throw failed;
        }
    }

    private void count(Removed what, long many) {
        meters.counter("postbag.retention.removed", "what", what.code()).increment(many);
    }
}
