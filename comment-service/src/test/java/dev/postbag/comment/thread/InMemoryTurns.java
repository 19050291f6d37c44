package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns kept in memory, for tests. */
public final class InMemoryTurns implements Turns {

    private final Map<String, Instant> turns = new HashMap<>();

    @Override
    public synchronized Optional<Instant> take(String post, String contributor, Instant now, Duration pause) {
        String key = post + ":" + contributor;
        Optional<Instant> next =
                Optional.ofNullable(turns.get(key)).map(at -> at.plus(pause)).filter(now::isBefore);
        if (next.isEmpty()) {
            turns.put(key, now);
        }
        return next;
    }
}
