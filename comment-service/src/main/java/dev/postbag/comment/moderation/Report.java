package dev.postbag.comment.moderation;

import java.time.Instant;

/**
 * A reader's flag on a comment.
 *
 * @param id the same each time the same contributor reports the same comment; tells nothing of who that is
 * @param revision which of the comment's revisions they read
 * @param text what they say besides; empty for nothing
 */
public record Report(String id, String comment, int revision, ReportReason reason, String text, Instant at) {

    public static final int LONGEST_TEXT = 1_000;
}
