package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds for every thread of this house.
 *
 * @param editWindow how long after it was written a comment may be edited
 * @param consentDefault whether a comment may be picked whose contributor does not say
 */
public record HouseRules(Duration editWindow, boolean consentDefault) {

    /** A comment's most revisions. */
    public static final int MOST_REVISIONS = 20;

    Instant endOfEdits(Comment comment) {
        return comment.createdAt().plus(editWindow);
    }

    /** Until when the comment can be edited; nothing when it no longer can. */
    Optional<Instant> editableUntil(Comment comment, Instant now) {
        return Optional.of(endOfEdits(comment))
                .filter(now::isBefore)
                .filter(end -> comment.status().isOpenToEdits() && comment.revision() < MOST_REVISIONS);
    }
}
