package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * A comment that can be read says something else now: its contributor edited it.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param revision which of the comment's revisions it says now, counted from 1
 */
public record CommentRevised(String comment, String post, long version, int revision, Instant occurredAt)
        implements Event {
    @Override
    public String key() {
        return post;
    }
}
