package dev.postbag.ingest.parse;

/** What became of a comment. */
public enum CommentOutcome {
    CREATED,
    UNCHANGED,
    /** Kept without the post or the comment it belongs to; it may yet become something else. */
    ORPHANED,
    REJECTED
}
