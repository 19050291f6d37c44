package dev.postbag.content.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to put in the place of what it was, and what others are told of it.
 *
 * @param before none for a post that is new
 */
public record PostWrite(@Nullable Post before, Post after, List<PostChange> changes) {

    public PostWrite {
        changes = List.copyOf(changes);
    }

    static PostWrite of(@Nullable Post before, Post after) {
        return new PostWrite(before, after, PostChange.of(before, after));
    }
}
