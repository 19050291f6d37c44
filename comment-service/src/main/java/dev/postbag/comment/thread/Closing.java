package dev.postbag.comment.thread;

/** Why a thread takes no comments. */
public enum Closing {
    /** Its post takes none. */
    POST,
    /** Somebody at the desk closed it. */
    HAND,
    /** Its post is too old. */
    AGE
}
