package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells whether a thread takes comments, and why not. */
@ApplicationScoped
public class ReadingDoors {

    private final Doors doors;
    private final ClosingRule rule;
    private final Clock clock;

    public ReadingDoors(Doors doors, ClosingRule rule, Clock clock) {
        this.doors = doors;
        this.rule = rule;
        this.clock = clock;
    }

    public DoorResult read(String post) {
        Optional<GuardedThread> found = doors.of(post);
        if (found.isEmpty()) {
            return new DoorResult.NoSuchPost();
        }
        CommentThread thread = found.get().thread();
        return thread.hidden()
                ? new DoorResult.PostWithdrawn()
                : standing(thread, found.get().door());
    }

    private DoorResult standing(CommentThread thread, Door door) {
        Instant now = clock.instant();
        return new DoorResult.Standing(
                door,
                door.closing(thread, rule, now),
                door.closesAt(rule),
                door.raid().filter(raid -> raid.holds(now)).map(Raid::until));
    }
}
