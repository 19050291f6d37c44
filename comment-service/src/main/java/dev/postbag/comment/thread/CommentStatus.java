package dev.postbag.comment.thread;

/** Whether a comment can be read, and if not, why. */
public enum CommentStatus {
    PUBLISHED,
    WITHDRAWN
}
