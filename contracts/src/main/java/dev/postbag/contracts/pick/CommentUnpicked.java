package dev.postbag.contracts.pick;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * A comment is no longer picked. Unless an editor alone decided so, its words leave every post that lifted them.
 *
 * @param post the post it was said under
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param reason {@code withdrawn}, {@code rejected}, {@code consent-withdrawn}, or {@code unpicked} by an editor
 */
public record CommentUnpicked(String comment, String post, long version, String reason, Instant occurredAt)
        implements Event {
    @Override
    public String key() {
        return comment;
    }
}
