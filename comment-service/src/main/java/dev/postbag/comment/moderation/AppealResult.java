package dev.postbag.comment.moderation;

/** What became of the wish that somebody else decides. */
public enum AppealResult {
    /** Somebody else will, now or since it was sent before. */
    APPEALED,
    NO_SUCH_COMMENT,
    WRONG_RECEIPT,
    WITHDRAWN,
    NOT_REJECTED,
    APPEALED_BEFORE
}
