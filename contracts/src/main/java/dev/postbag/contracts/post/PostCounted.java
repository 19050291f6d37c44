package dev.postbag.contracts.post;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * How many comments readers can see under a post has been counted anew. It comes again when a comment is heard of again.
 *
 * @param comments how many there were when they were counted: of two of these in a row, the later one counts
 */
public record PostCounted(String post, long comments, Instant occurredAt) implements Event {
    @Override
    public String key() {
        return post;
    }
}
