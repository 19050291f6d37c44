package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.Optional;

/** The raids on threads as the domain sees them: of each thread the last one, over or not. */
public interface Raids {

    Optional<Raid> on(String post);

    /** Whatever was there before; false when there is no such thread. */
    boolean declare(String post, Raid raid);

    /** Begins one where none holds; of many at once one does. */
    void begin(String post, Raid raid, Instant now);

    /** Ends the one that holds; nothing where none does. */
    void callOff(String post, Instant now);
}
