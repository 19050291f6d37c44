package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.Optional;

/** How a thread's door is, or why nobody can tell or set it. */
public sealed interface DoorResult {

    /**
     * @param closing why nobody is let in, if so
     * @param closesAt when it closes, or closed, by itself
     * @param raidedUntil when the raid on it ends, if there is one
     */
    record Standing(Door door, Optional<Closing> closing, Optional<Instant> closesAt, Optional<Instant> raidedUntil)
            implements DoorResult {}

    /** Nobody can. */
    sealed interface Refused extends DoorResult {}

    record NoSuchPost() implements Refused {}

    record PostWithdrawn() implements Refused {}

    /** It is no longer as its sender knows it. */
    record ChangedSince() implements Refused {}
}
