package dev.postbag.comment.thread;

import java.util.List;

/** All comments there are, for whoever goes through them. */
public interface AllComments {

    /** Up to {@code limit} of them, in the order of their ids, from behind this one on; empty for the beginning. */
    List<Comment> after(String id, int limit);
}
