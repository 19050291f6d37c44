package dev.postbag.comment.thread;

import java.util.List;

/**
 * What a post means for its thread.
 *
 * @param version of two states the one with the higher version is the later
 * @param readable whether the post can be read
 * @param commentsOpen whether its thread takes comments
 * @param names the people and offices the post names, as far as known
 */
public record PostState(String post, long version, boolean readable, boolean commentsOpen, List<String> names) {

    public PostState {
        names = List.copyOf(names);
    }

    public static PostState published(String post, long version, boolean commentsOpen) {
        return published(post, version, commentsOpen, List.of());
    }

    public static PostState published(String post, long version, boolean commentsOpen, List<String> names) {
        return new PostState(post, version, true, commentsOpen, names);
    }

    public static PostState withdrawn(String post, long version) {
        return new PostState(post, version, false, false, List.of());
    }
}
