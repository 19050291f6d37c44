package dev.postbag.comment.thread;

import java.util.Optional;

/**
 * The wish to know what changed in a thread.
 *
 * @param since the number to begin behind
 * @param goingOn where it goes on, when it was begun before
 */
public record ReadChanges(String post, long since, Optional<GoingOn> goingOn, int limit) {

    /** @param until what was said of the next time when it was begun */
    public record GoingOn(Changes.Place after, long until) {}
}
