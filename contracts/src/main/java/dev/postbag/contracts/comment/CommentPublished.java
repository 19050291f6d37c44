package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment can be read.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param inReplyTo the comment it answers, if any
 * @param mayBePicked whether its contributor consents to its being picked; none from senders older than it
 */
public record CommentPublished(
        String comment,
        String post,
        long version,
        @Nullable String inReplyTo,
        Instant occurredAt,
        @Nullable Boolean mayBePicked)
        implements Event {
    @Override
    public String key() {
        return post;
    }
}
