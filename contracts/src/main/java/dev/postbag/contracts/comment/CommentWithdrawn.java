package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment can no longer be read: its contributor took it back.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param wasPublished whether it could be read until then; none from senders older than it
 */
public record CommentWithdrawn(
        String comment,
        String post,
        long version,
        Instant occurredAt,
        @Nullable Boolean wasPublished) implements Event {
    @Override
    public String key() {
        return post;
    }
}
