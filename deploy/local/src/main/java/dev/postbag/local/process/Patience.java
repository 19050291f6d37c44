package dev.postbag.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How long to wait before something that ended is started again: longer each time it ends soon after the last. */
final class Patience {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 5;

    private final Deque<Instant> ends = new ArrayDeque<>();

    /** Takes note of an end; gives the pause before the next start. */
    Duration afterEndAt(Instant time) {
        ends.addLast(time);
        while (ends.getFirst().isBefore(time.minus(REMEMBERED))) {
            ends.removeFirst();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(ends.size() - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Has it ended so often lately that somebody should look? */
    boolean isWornOut() {
        return ends.size() >= TOO_MANY;
    }
}
