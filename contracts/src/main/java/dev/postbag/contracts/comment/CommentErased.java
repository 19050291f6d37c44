package dev.postbag.contracts.comment;

import dev.postbag.contracts.Event;
import java.time.Instant;

/**
 * A comment's words are to be gone for good, wherever somebody holds them. Who holds some removes them and says so.
 *
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param by whose wish it is: {@code contributor}, {@code desk} or {@code retention}
 * @param imported whether it was read out of a capture
 */
public record CommentErased(String comment, String post, long version, String by, boolean imported, Instant occurredAt)
        implements Event {
    @Override
    public String key() {
        return post;
    }
}
