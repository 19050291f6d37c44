package dev.postbag.contracts.post;

import dev.postbag.contracts.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post can no longer be read, and its thread takes no more comments.
 *
 * @param version goes up with every change of the post: of two events the one with the higher version is the later
 * @param topics the slugs of what it was about; none when there are none, or from senders older than it
 */
public record PostWithdrawn(
        String post,
        long version,
        Instant occurredAt,
        @Nullable List<String> topics) implements Event {
    public PostWithdrawn {
        topics = topics == null ? null : List.copyOf(topics);
    }

    @Override
    public String key() {
        return post;
    }
}
