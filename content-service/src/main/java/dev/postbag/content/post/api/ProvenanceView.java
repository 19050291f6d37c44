package dev.postbag.content.post.api;

import dev.postbag.content.post.Outcome;
import dev.postbag.content.post.Provenance;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a post was read from, as clients see it. */
@Schema(name = "Provenance", description = "That a capture told of the post, where, and what became of it.")
public record ProvenanceView(
        @Schema(description = "The capture's id: SHA-256 of its bytes.", required = true)
        String capture,

        @Schema(description = "Which reading of the capture: 1 for the first.", required = true)
        int reading,

        @Schema(description = "The story's place in the capture: 1 for the first.", required = true)
        int ordinal,

        @Schema(required = true) BlockView.SpanView span,

        @Schema(description = "When the capture was made.", required = true)
        Instant capturedAt,

        @Schema(description = "Where the capture was made of, if known.") @Nullable
        String source,

        @Schema(
                description = "What it did to the post.",
                required = true,
                enumeration = {"created", "revised", "unchanged"})
        String outcome,

        @Schema(
                description = "Which rule decided.",
                required = true,
                enumeration = {"new-post", "words-changed", "fuller", "same-words", "older", "cut-short", "withdrawn"})
        String reason) {

    static ProvenanceView of(Provenance entry) {
        return new ProvenanceView(
                entry.capture(),
                entry.reading(),
                entry.ordinal(),
                BlockView.SpanView.of(entry.span()),
                entry.capturedAt(),
                entry.source(),
                word(entry.outcome()),
                entry.reason().code());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
