package dev.postbag.comment.thread;

import java.util.List;
import java.util.Optional;

/** What a reader finds who asks what changed in a thread. */
public sealed interface ChangesReading {

    /**
     * @param comments each as it is now, and with it the empty shells it hangs on
     * @param next where to go on; none when these are all
     * @param until what to ask from the next time, once these are all
     */
    record Shown(List<Listed> comments, Optional<Changes.Place> next, long until) implements ChangesReading {
        public Shown {
            comments = List.copyOf(comments);
        }
    }

    record NoSuchPost() implements ChangesReading {}

    record PostWithdrawn() implements ChangesReading {}
}
