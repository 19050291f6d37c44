package dev.postbag.comment.thread;

import java.time.Duration;
import java.time.Instant;

/**
 * What holds for every thread of this house.
 *
 * @param editWindow how long after it was written a comment may be edited
 */
public record HouseRules(Duration editWindow) {

    /** A comment's most revisions. */
    public static final int MOST_REVISIONS = 20;

    Instant endOfEdits(Comment comment) {
        return comment.createdAt().plus(editWindow);
    }
}
