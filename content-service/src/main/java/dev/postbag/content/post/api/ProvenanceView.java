package dev.postbag.content.post.api;

import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.Match;
import dev.postbag.content.post.Outcome;
import dev.postbag.content.post.PostId;
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

        @Schema(required = true) SpanView span,

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
                enumeration = {
                    "new-post",
                    "words-changed",
                    "fuller",
                    "same-words",
                    "older",
                    "cut-short",
                    "corrected",
                    "published",
                    "draft",
                    "withdrawn"
                })
        String reason,

        @Schema(description = "Why it was taken for this post.", required = true)
        MatchView match) {

    static ProvenanceView of(Provenance entry) {
        return new ProvenanceView(
                entry.capture(),
                entry.reading(),
                entry.ordinal(),
                SpanView.of(entry.span()),
                entry.capturedAt(),
                entry.source(),
                word(entry.outcome()),
                entry.reason().code(),
                MatchView.of(entry.match()));
    }

    /** Why a story was taken for one of its post, as clients see it. */
    @Schema(name = "Match", description = "Why a story was taken for one of its post.")
    public record MatchView(
            @Schema(
                    description =
                            "The number of the rule of identity: 1 same date and title, 2 same address or id at its"
                                    + " source, 3 nearly the same words and the desk's word for it; 0 when it was a new post.",
                    required = true)
            int rule,

            @Schema(
                    required = true,
                    enumeration = {"new-post", "same-date-and-title", "same-source-id", "same-address", "accepted"})
            String reason,

            @Schema(description = "What they have in common: the address, the id, or the date and folded title.")
            @Nullable
            String by,

            @Schema(description = "Another post that its address or id belongs to; the desk is asked about the two.")
            @Nullable
            String alsoOf,

            @Schema(description = "How alike the two were that the desk found to be the same.") @Nullable
            LikenessView likeness) {
        static MatchView of(Match match) {
            PostId other = match.alsoOf();
            Likeness likeness = match.likeness();
            return new MatchView(
                    match.rule().number(),
                    match.rule().code(),
                    match.by(),
                    other == null ? null : other.value(),
                    likeness == null ? null : LikenessView.of(likeness));
        }
    }

    /** How alike two posts are, as clients see it. */
    @Schema(name = "Likeness", description = "How alike two posts are.")
    public record LikenessView(
            @Schema(description = "The share of short runs of words in common, estimated: 0 to 1.", required = true)
            double estimated,

            @Schema(
                    description = "The share of equal words in the same order, compared exactly: 0 to 1.",
                    required = true)
            double equalWords,

            @Schema(description = "Days between their dates.", required = true)
            int daysApart) {
        public static LikenessView of(Likeness likeness) {
            return new LikenessView(likeness.estimated(), likeness.equalWords(), likeness.daysApart());
        }
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
