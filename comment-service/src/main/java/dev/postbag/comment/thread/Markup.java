package dev.postbag.comment.thread;

import java.util.List;

/** What makes blocks of what a contributor wrote. */
public interface Markup {

    /**
     * Always the same blocks of the same words, and all that can be read of the words in them: what is not taken for
     * markup stands as it was written. Takes bounded time, whatever the words.
     */
    List<Block> read(Words words);
}
