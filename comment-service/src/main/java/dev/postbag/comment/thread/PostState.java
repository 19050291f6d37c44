package dev.postbag.comment.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post means for its thread.
 *
 * @param version of two states the one with the higher version is the later
 * @param readable whether the post can be read
 * @param commentsOpen whether its thread takes comments
 * @param names the people and offices the post names, as far as known
 * @param publishedOn its date, ISO 8601, as precise as known; none where that is of no interest any more
 * @param lifting the comments it holds; none where it holds none, or cannot be read
 */
public record PostState(
        String post,
        long version,
        boolean readable,
        boolean commentsOpen,
        List<String> names,
        @Nullable String publishedOn,
        @Nullable Lifting lifting) {

    public PostState {
        names = List.copyOf(names);
    }

    public static PostState published(String post, long version, boolean commentsOpen) {
        return published(post, version, commentsOpen, List.of());
    }

    public static PostState published(String post, long version, boolean commentsOpen, List<String> names) {
        return new PostState(post, version, true, commentsOpen, names, null, null);
    }

    /** The same with its date. */
    public PostState on(String date) {
        return new PostState(post, version, readable, commentsOpen, names, date, lifting);
    }

    /** The same with the comments it holds. */
    public PostState lifting(Lifting comments) {
        return new PostState(post, version, readable, commentsOpen, names, publishedOn, comments);
    }

    public static PostState withdrawn(String post, long version) {
        return new PostState(post, version, false, false, List.of(), null, null);
    }
}
