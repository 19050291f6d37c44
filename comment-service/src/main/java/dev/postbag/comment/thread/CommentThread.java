package dev.postbag.comment.thread;

import java.util.List;

/**
 * The place for the comments under one post.
 *
 * @param open whether it takes comments
 * @param hidden whether its post was withdrawn, and its comments with it
 * @param postVersion the version of the post this follows
 * @param names the people and offices the post names, as far as known
 */
public record CommentThread(
        String post, boolean open, boolean hidden, long postVersion, ThreadKey key, List<String> names) {

    public CommentThread {
        names = List.copyOf(names);
    }
}
