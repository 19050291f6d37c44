package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * What is shown with the comments of a thread was found out anew: their replies, their reactions, the posts that quote
 * them.
 */
public record ThreadCounted(String post, Instant occurredAt) implements Event {
    @Override
    public String key() {
        return post;
    }
}
