package dev.postbag.comment;

import dev.postbag.comment.imported.ImportedComments;
import dev.postbag.comment.imported.SweepingOrphans;
import dev.postbag.kit.metric.AskedNumbers;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks again, from time to time, for where waiting comments belong, and counts those that wait. */
@ApplicationScoped
public class OrphanSweep {

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);

    private final SweepingOrphans sweeping;
    private final ImportedSettings settings;
    private final Sweeps sweeps;
    private Optional<ImportedComments.Place> place = Optional.empty();

    OrphanSweep(
            SweepingOrphans sweeping,
            ImportedComments comments,
            ImportedSettings settings,
            AskedNumbers numbers,
            Sweeps sweeps) {
        this.sweeps = sweeps;
        this.sweeping = sweeping;
        this.settings = settings;
        numbers.gauge("postbag.comments.orphaned", Tags.empty(), comments::countOrphans);
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start(
                "orphan-sweep", settings.sweepEvery(), "Waiting comments could not be looked through", this::sweep);
    }

    private void sweep() {
        // Whatever it fails at, it begins anew.
        Optional<ImportedComments.Place> from = place;
        place = Optional.empty();
        SweepingOrphans.Swept swept = sweeping.sweep(settings.grace(), from);
        place = swept.next();
        if (!swept.failures().isEmpty()) {
            LOG.warnf(
                    "%d waiting comments could not be let in, the first because: %s",
                    swept.failures().size(), swept.failures().getFirst());
        }
    }
}
