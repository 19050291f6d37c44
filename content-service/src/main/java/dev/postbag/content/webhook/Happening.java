package dev.postbag.content.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that everybody can see: it came to be read, reads otherwise, or is read no more.
 *
 * @param id the same each time it is told
 * @param comment none where it happened to the post
 */
public record Happening(
        String id,
        Instant at,
        WebhookEvent event,
        String post,
        @Nullable String comment) {}
