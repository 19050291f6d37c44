package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells whether a thread takes comments, and why not. */
@ApplicationScoped
public class ReadingDoors {

    private final Threads threads;
    private final Doors doors;
    private final ClosingRule rule;
    private final Clock clock;

    public ReadingDoors(Threads threads, Doors doors, ClosingRule rule, Clock clock) {
        this.threads = threads;
        this.doors = doors;
        this.rule = rule;
        this.clock = clock;
    }

    public DoorResult read(String post) {
        Optional<CommentThread> thread = threads.under(post);
        Optional<Door> door = doors.of(post);
        if (thread.isEmpty() || door.isEmpty()) {
            return new DoorResult.NoSuchPost();
        }
        return thread.get().hidden() ? new DoorResult.PostWithdrawn() : standing(thread.get(), door.get());
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
