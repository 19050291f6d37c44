package dev.postbag.comment;

import dev.postbag.comment.push.Outcomes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Counts what became of messages to devices, by push service, and nothing else of them. */
@ApplicationScoped
public class PushMeters implements Outcomes {

    private static final Logger LOG = Logger.getLogger(PushMeters.class);

    private final MeterRegistry meters;

    PushMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void came(Outcome outcome, String service) {
        String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("postbag.pushes", "outcome", word, "service", service).increment();
    }

    @Override
    public void lost(String service, RuntimeException why) {
        LOG.warnf(
                "What became of a message to %s could not be noted, trying again: %s",
                service, why.getClass().getSimpleName());
    }
}
