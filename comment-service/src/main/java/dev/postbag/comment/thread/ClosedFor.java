package dev.postbag.comment.thread;

/** Whom a thread is closed for by hand. */
public enum ClosedFor {
    NOBODY,
    /** Those without an account: who has one may write, and nothing of it is kept with the comment. */
    ANONYMOUS,
    ALL
}
