package dev.postbag.comment.thread;

/** Whether a comment can be read, and if not, why. */
public enum CommentStatus {
    /** Nobody has decided yet whether it can be read. */
    PENDING,
    PUBLISHED,
    REJECTED,
    WITHDRAWN
}
