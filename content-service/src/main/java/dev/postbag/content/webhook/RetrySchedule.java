package dev.postbag.content.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a message is sent again that was not taken: nine times within about three days. */
final class RetrySchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** No receiver puts a message off for longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final double SPREAD = 0.1;

    private RetrySchedule() {}

    /**
     * The pause before the next time; nothing when that was the last.
     *
     * @param tries how often it was sent
     * @param spread from 0 to 1, so that many messages are not sent again at once
     * @param asked what the receiver asked for
     */
    static Optional<Duration> pause(int tries, double spread, @Nullable Duration asked) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        Duration planned = PAUSES.get(tries - 1);
        Duration pause = planned.plusMillis((long) (planned.toMillis() * SPREAD * spread));
        Duration wished = asked == null || asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        return Optional.of(wished == null || wished.compareTo(pause) < 0 ? pause : wished);
    }
}
