package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns kept in memory, for tests. */
public final class InMemoryTurns implements Turns {

    private final Map<String, Turn> turns = new HashMap<>();

    private record Turn(Instant at, String wish) {}

    @Override
    public synchronized Optional<Instant> take(
            String post, String contributor, String wish, Instant now, Duration pause) {
        String key = post + ":" + contributor;
        Optional<Instant> next = Optional.ofNullable(turns.get(key))
                .filter(turn -> !turn.wish().equals(wish))
                .map(turn -> turn.at().plus(pause))
                .filter(now::isBefore);
        if (next.isEmpty()) {
            turns.put(key, new Turn(now, wish));
        }
        return next;
    }
}
