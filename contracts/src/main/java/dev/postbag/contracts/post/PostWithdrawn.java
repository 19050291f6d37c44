package dev.postbag.contracts.post;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * A post can no longer be read, and its thread takes no more comments.
 *
 * @param version goes up with every change of the post: of two events the one with the higher version is the later
 */
public record PostWithdrawn(String post, long version, Instant occurredAt) implements Event {
    @Override
    public String key() {
        return post;
    }
}
