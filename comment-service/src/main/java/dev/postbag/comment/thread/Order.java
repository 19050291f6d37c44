package dev.postbag.comment.thread;

/** In which order the comments of a thread are read. */
public enum Order {
    /** By when they were written, those of one millisecond by id. */
    OLDEST,
    /** Exactly the other way round. */
    NEWEST,
    /** By how many reactions they have, those with as many oldest first. */
    MOST_REACTED,
    /** By how many replies of theirs can be read, those with as many oldest first. */
    MOST_REPLIED
}
