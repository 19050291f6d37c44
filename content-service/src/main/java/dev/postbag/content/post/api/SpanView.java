package dev.postbag.content.post.api;

import dev.postbag.content.post.Block;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where in a capture something stands. */
@Schema(name = "Span", description = "Where in a capture something stands.")
public record SpanView(
        @Schema(description = "The capture's id: SHA-256 of its bytes.", required = true)
        String capture,

        @Schema(description = "The first byte.", required = true)
        long start,

        @Schema(description = "The byte after the last.", required = true)
        long end) {
    /** Nothing of what was written here. */
    static @Nullable SpanView known(Block.Span span) {
        return span.equals(Block.Span.NONE) ? null : of(span);
    }

    static SpanView of(Block.Span span) {
        return new SpanView(span.capture(), span.start(), span.end());
    }
}
