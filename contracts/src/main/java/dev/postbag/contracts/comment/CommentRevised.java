package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment that can be read was changed by its contributor: what it says, or whether it may be picked.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param revision which of the comment's revisions it says now, counted from 1
 * @param mayBePicked whether its contributor consents to its being picked
 */
public record CommentRevised(
        String comment,
        String post,
        long version,
        int revision,
        Instant occurredAt,
        @Nullable Boolean mayBePicked) implements Event {
    @Override
    public String key() {
        return post;
    }
}
