package dev.postbag.comment;

import dev.postbag.comment.retention.Removed;
import dev.postbag.comment.retention.RemovingOldWords;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** Has what is kept too long removed, once a day; the first time soon after a start, so that a kill puts nothing off. */
@ApplicationScoped
public class RetentionSweep {

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final RemovingOldWords removing;
    private final RetentionSettings settings;
    private final MeterRegistry meters;
    private final Sweeps sweeps;

    RetentionSweep(RemovingOldWords removing, RetentionSettings settings, MeterRegistry meters, Sweeps sweeps) {
        this.sweeps = sweeps;
        this.removing = removing;
        this.settings = settings;
        this.meters = meters;
        Stream.of(DONE, FAILED).forEach(this::sweeps);
        Stream.of(Removed.values()).forEach(what -> count(what, 0));
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
            sweeps(DONE).increment();
        } catch (RuntimeException failed) {
            sweeps(FAILED).increment();
            throw failed;
        }
    }

    private Counter sweeps(String ended) {
        return meters.counter("postbag.retention.sweeps", "ended", ended);
    }

    private void count(Removed what, long many) {
        meters.counter("postbag.retention.removed", "what", what.code()).increment(many);
    }
}
