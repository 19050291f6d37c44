package dev.postbag.comment.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contributor's wish that somebody else decides.
 *
 * @param decision the one it is about
 * @param text why; nothing once the comment was withdrawn
 */
public record Appeal(Instant at, String decision, @Nullable String text) {

    Appeal withoutText() {
        return new Appeal(at, decision, null);
    }
}
