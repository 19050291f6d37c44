package dev.postbag.comment;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import dev.postbag.kit.metric.AskedNumbers;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells how many comments wait for a moderator, and for how long; NaN when it cannot be told. */
@ApplicationScoped
public class QueueMeters {

    private static final String NOBODY = "";

    private final WaitingComments waiting;
    private final AskedNumbers numbers;
    private final Clock clock;

    QueueMeters(WaitingComments waiting, AskedNumbers numbers, Clock clock) {
        this.waiting = waiting;
        this.numbers = numbers;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting) {
        for (Waiting.Kind kind : Waiting.Kind.values()) {
            Tags tags = Tags.of("kind", kind.name().toLowerCase(Locale.ROOT));
            numbers.gauge("postbag.moderation.waiting", tags, () -> waiting.count(kind));
            numbers.gauge("postbag.moderation.waiting.seconds", tags, () -> seconds(kind));
        }
    }

    private double seconds(Waiting.Kind kind) {
        List<QueuePlace> oldest = waiting.oldest(Optional.of(kind), NOBODY, Optional.empty(), 1);
        return oldest.isEmpty()
                ? 0
                : Duration.between(oldest.getFirst().since(), clock.instant()).toMillis() / 1_000.0;
    }
}
