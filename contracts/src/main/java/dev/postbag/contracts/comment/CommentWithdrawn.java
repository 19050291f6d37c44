package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * A comment can no longer be read: its contributor took it back.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 */
public record CommentWithdrawn(String comment, String post, long version, Instant occurredAt) implements Event {
    @Override
    public String key() {
        return post;
    }
}
