package dev.postbag.comment;

import dev.postbag.comment.moderation.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts rules that failed, and says so in the log. */
@ApplicationScoped
public class RuleMeters implements Failures {

    private static final Logger LOG = Logger.getLogger(RuleMeters.class);

    private final MeterRegistry meters;

    RuleMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void failed(String rule, String what) {
        meters.counter("postbag.moderation.rule.failures", "rule", rule).increment();
        LOG.warnf("Rule %s could not say, so a comment waits for a moderator: %s", rule, what);
    }
}
