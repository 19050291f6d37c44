package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Raids;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes a thread out of raid mode; what waits goes on waiting. */
@ApplicationScoped
public class CallingOffRaids {

    private final Threads threads;
    private final Raids raids;
    private final Clock clock;

    public CallingOffRaids(Threads threads, Raids raids, Clock clock) {
        this.threads = threads;
        this.raids = raids;
        this.clock = clock;
    }

    /** False when there is no such post. */
    public boolean callOff(String post) {
        if (threads.under(post).isEmpty()) {
            return false;
        }
        raids.callOff(post, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return true;
    }
}
