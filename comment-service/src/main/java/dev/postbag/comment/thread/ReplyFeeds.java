package dev.postbag.comment.thread;

/** The form feeds of replies are given in. */
public interface ReplyFeeds {

    /** @param base the address everything here begins with, no slash at its end */
    String write(RepliesReading.Shown replies, String base);
}
