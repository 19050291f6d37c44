package dev.postbag.contracts.erasure;

import dev.postbag.contracts.Event;
import java.time.Instant;
import java.util.List;

/**
 * No post, draft or revision holds an erased comment's words any more. It comes again when the erasure is heard again.
 *
 * @param kept what holds them and has to stay
 */
public record ErasureAcknowledged(String comment, String post, List<Kept> kept, Instant occurredAt) implements Event {

    public ErasureAcknowledged {
        kept = List.copyOf(kept);
    }

    @Override
    public String key() {
        return post;
    }
}
