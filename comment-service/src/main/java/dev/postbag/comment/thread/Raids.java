package dev.postbag.comment.thread;

import java.time.Instant;

/** The raids on threads as the domain sees them: of each thread the last one, over or not, which its door tells. */
public interface Raids {

    /** Whatever was there before; false when there is no such thread. */
    boolean declare(String post, Raid raid);

    /** Begins one where none holds; of many at once one does. */
    void begin(String post, Raid raid, Instant now);

    /** Ends the one that holds; nothing where none does. */
    void callOff(String post, Instant now);
}
