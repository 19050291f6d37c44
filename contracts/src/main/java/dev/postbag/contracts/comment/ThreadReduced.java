package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;

/** What was shown with a thread may no longer be: the thread itself, since its post cannot be read, or a post that quoted its comments. */
public record ThreadReduced(String post, Instant occurredAt) implements Event {
    @Override
    public String key() {
        return post;
    }
}
