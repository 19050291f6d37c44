package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When contributors wrote in threads that are in slow mode, as the domain sees it. */
public interface Turns {

    /**
     * Takes the contributor's turn in the thread; of two at once one takes it. Who took it for the same wish has it still.
     *
     * @param contributor the hash of the contributor's secret
     * @param wish tells it from any other, and leads to no comment
     * @return when there is one, if it is not now: nothing was taken
     */
    Optional<Instant> take(String post, String contributor, String wish, Instant now, Duration pause);
}
