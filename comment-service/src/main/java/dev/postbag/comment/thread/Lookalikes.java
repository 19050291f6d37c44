package dev.postbag.comment.thread;

/** What tells whether names look the same. */
public interface Lookalikes {

    /** The same for texts that look the same, in whatever script they are written; nothing to be shown. */
    String skeletonOf(String text);
}
