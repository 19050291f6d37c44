package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Raids kept in memory, for tests. */
public final class InMemoryRaids implements Raids {

    private final Threads threads;
    private final Map<String, Raid> raids = new HashMap<>();

    public InMemoryRaids(Threads threads) {
        this.threads = threads;
    }

    /** The last one. */
    public synchronized Optional<Raid> on(String post) {
        return Optional.ofNullable(raids.get(post));
    }

    @Override
    public synchronized boolean declare(String post, Raid raid) {
        boolean there = threads.under(post).isPresent();
        if (there) {
            raids.put(post, raid);
        }
        return there;
    }

    @Override
    public synchronized void begin(String post, Raid raid, Instant now) {
        if (on(post).filter(last -> last.holds(now)).isEmpty()) {
            declare(post, raid);
        }
    }

    @Override
    public synchronized void callOff(String post, Instant now) {
        raids.computeIfPresent(post, (same, raid) -> raid.holds(now) ? new Raid(now, raid.reason(), true) : raid);
    }
}
