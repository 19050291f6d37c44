package dev.postbag.comment.thread;

/**
 * What a post means for its thread.
 *
 * @param version of two states the one with the higher version is the later
 * @param readable whether the post can be read
 * @param commentsOpen whether its thread takes comments
 */
public record PostState(String post, long version, boolean readable, boolean commentsOpen) {

    public static PostState published(String post, long version, boolean commentsOpen) {
        return new PostState(post, version, true, commentsOpen);
    }

    public static PostState withdrawn(String post, long version) {
        return new PostState(post, version, false, false);
    }
}
