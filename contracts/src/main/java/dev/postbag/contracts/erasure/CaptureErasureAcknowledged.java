package dev.postbag.contracts.erasure;

import dev.postbag.contracts.Event;
import java.time.Instant;
import java.util.List;

/**
 * Nothing that was made of captures holds an erased comment's words any more. It comes again when the erasure is heard
 * again.
 *
 * @param kept the captures that hold them: what was taken in is never changed
 */
public record CaptureErasureAcknowledged(String comment, String post, List<Kept> kept, Instant occurredAt)
        implements Event {

    public CaptureErasureAcknowledged {
        kept = List.copyOf(kept);
    }

    @Override
    public String key() {
        return post;
    }
}
