package dev.postbag.comment.thread;

import java.util.Optional;

/** The doors of threads, as the domain sees them. */
public interface Doors {

    /** The thread and its door, no older than the question; nothing when there is no such thread. */
    Optional<GuardedThread> of(String post);

    /**
     * Keeps how a door is set.
     *
     * @param before the door as it was read
     * @return false when it was set otherwise meanwhile: nothing changed
     */
    boolean set(String post, Door before, Door after);
}
