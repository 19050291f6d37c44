package dev.postbag.contracts.post;

import dev.postbag.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * What became of a story: the answer to one {@code StoryParsed}.
 *
 * @param post the post the story tells of; none when it was rejected
 * @param revision the post's revision that holds the story's words; none when it was rejected
 * @param reason why: for {@link Outcome#REJECTED} a stable code, else which rule decided
 */
public record StoryResolved(
        String story,
        String capture,
        int reading,
        Outcome outcome,
        @Nullable String post,
        @Nullable Integer revision,
        String reason)
        implements Event {

    /** What a story did to the posts. */
    public enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED,
        REJECTED
    }

    @Override
    public String key() {
        return post == null ? story : post;
    }
}
