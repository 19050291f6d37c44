package dev.postbag.comment.thread;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Doors kept in memory, for tests. */
public final class InMemoryDoors implements Doors {

    private final InMemoryThreads threads;
    private final InMemoryRaids raids;
    private final Map<String, Door> doors = new HashMap<>();

    public InMemoryDoors(InMemoryThreads threads, InMemoryRaids raids) {
        this.threads = threads;
        this.raids = raids;
    }

    @Override
    public synchronized Optional<GuardedThread> of(String post) {
        return threads.under(post).map(thread -> {
            Door door = doors.getOrDefault(post, new Door(ClosedFor.NOBODY, Duration.ZERO, 0, Optional.empty()));
            return new GuardedThread(
                    thread,
                    new Door(
                            door.closedFor(),
                            door.slowMode(),
                            door.version(),
                            threads.publishedOn(post),
                            raids.on(post)));
        });
    }

    @Override
    public synchronized boolean set(String post, Door before, Door after) {
        boolean asRead = of(post).filter(found -> found.door().version() == before.version())
                .isPresent();
        if (asRead) {
            doors.put(post, after);
        }
        return asRead;
    }
}
