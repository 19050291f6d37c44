package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;

/**
 * That more new contributors come into a thread than can be read: for a while each comment waits, takes a solved puzzle,
 * and the thread is in slow mode.
 *
 * @param until when it ends by itself, or was called off; to the millisecond
 * @param reason what a moderator says of it to those whose comments wait; empty for nothing
 * @param calledOff whether a moderator ended it
 */
public record Raid(Instant until, String reason, boolean calledOff) {

    /** How long a contributor waits at least between two comments in such a thread. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    public Raid(Instant until, String reason) {
        this(until, reason, false);
    }

    public boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
