package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * A comment can no longer be read: it was rejected, or waits for a moderator. It may be published again.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 */
public record CommentHidden(String comment, String post, long version, Instant occurredAt) implements Event {

    @Override
    public String key() {
        return post;
    }
}
