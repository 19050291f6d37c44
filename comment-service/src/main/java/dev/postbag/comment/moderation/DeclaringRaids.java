package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Raid;
import dev.postbag.comment.thread.Raids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts a thread into raid mode for a while, whatever holds there now. */
@ApplicationScoped
public class DeclaringRaids {

    public static final Duration LONGEST = Duration.ofDays(7);
    public static final int LONGEST_REASON = 500;

    private final Raids raids;
    private final Clock clock;

    public DeclaringRaids(Raids raids, Clock clock) {
        this.raids = raids;
        this.clock = clock;
    }

    /**
     * Nothing when there is no such post.
     *
     * @param reason what those are told whose comments wait; empty for nothing
     */
    public Optional<Raid> declare(String post, Duration lasts, String reason) {
        Raid raid = new Raid(clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(lasts), reason);
        return raids.declare(post, raid) ? Optional.of(raid) : Optional.empty();
    }
}
