package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Has a comment that can be read wait because it was reported.
     *
     * @param version that of the comment as it was read
     * @param notFor the moderators it does not wait for
     * @return false when the comment is no longer as it was read: nothing changed
     */
    boolean report(String comment, long version, Instant since, Set<String> notFor);

    /** How many wait for that. */
    long count(Waiting.Kind kind);
}
