package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue: the comments that wait for a moderator, the one that has waited longest first. */
public interface WaitingComments {

    /** Those behind a place that wait for that, or for anything, and may be decided by the moderator. */
    List<QueuePlace> oldest(Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, int limit);

    /**
     * Takes the first behind a place that is free, or theirs already, for the moderator.
     *
     * @return its place; nothing when there is none
     */
    Optional<QueuePlace> claim(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, Instant now, Instant until);

    /** Lets go of the comment if it is the moderator's. */
    void giveBack(String comment, String moderator);

    /** How many wait for that. */
    long count(Waiting.Kind kind);
}
