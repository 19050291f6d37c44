package dev.postbag.ingest.source;

import java.time.Duration;

/**
 * How often sources are asked.
 *
 * @param every at best; a server may ask for more, and failures double it
 * @param longest the longest pause after failures
 * @param lease how long a source stays with a replica that gives no sign
 */
public record PollTerms(Duration every, Duration longest, Duration lease) {

    /** No server is asked more often. */
    public static final Duration FLOOR = Duration.ofMinutes(15);

    public PollTerms {
        if (every.compareTo(FLOOR) < 0) {
            throw new IllegalArgumentException("A source is asked every " + FLOOR.toMinutes() + " minutes at most");
        }
    }

    /**
     * The pause until the next request.
     *
     * @param failures how often in a row it failed, this time included; 0 when it did not
     * @param jitter from 0 to 1, so that many sources are not asked at once
     */
    Duration pause(int failures, double jitter) {
        Duration pause = every;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        Duration bounded = pause.compareTo(longest) > 0 ? longest : pause;
        return bounded.plusMillis((long) (bounded.toMillis() * 0.1 * jitter));
    }
}
