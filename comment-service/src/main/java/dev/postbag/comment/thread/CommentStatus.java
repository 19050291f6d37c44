package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Verdict;

/** Whether a comment can be read, and if not, why. */
public enum CommentStatus {
    /** Nobody has decided yet whether it can be read. */
    PENDING,
    PUBLISHED,
    REJECTED,
    WITHDRAWN;

    /** Whether a comment may go from this status to that one. Nothing else decides it. */
    public boolean leadsTo(CommentStatus next) {
        return switch (this) {
            case PENDING, PUBLISHED, REJECTED -> next != this;
            case WITHDRAWN -> false;
        };
    }

    /** Whether its contributor may still say it otherwise. */
    public boolean isOpenToEdits() {
        return switch (this) {
            case PENDING, PUBLISHED -> true;
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** The status a comment has once this was decided. */
    static CommentStatus after(Verdict verdict) {
        return switch (verdict) {
            case PUBLISH -> PUBLISHED;
            case REJECT -> REJECTED;
            case HOLD -> PENDING;
        };
    }
}
