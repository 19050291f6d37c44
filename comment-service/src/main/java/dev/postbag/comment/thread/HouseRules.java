package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What holds for every thread of this house.
 *
 * @param editWindow how long after it was written a comment may be edited
 * @param consentDefault whether a comment may be picked whose contributor does not say
 * @param reservedNames whom no contributor may pass for, besides the desk
 */
public record HouseRules(Duration editWindow, boolean consentDefault, List<String> reservedNames) {

    public HouseRules {
        reservedNames = List.copyOf(reservedNames);
    }

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
