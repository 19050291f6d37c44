package dev.postbag.contracts.post;

import dev.postbag.contracts.Event;
import java.time.Instant;

/** From which articles a post's quotations come was found out anew. */
public record QuotationsAttributed(String post, Instant occurredAt) implements Event {
    @Override
    public String key() {
        return post;
    }
}
