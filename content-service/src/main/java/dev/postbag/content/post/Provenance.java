package dev.postbag.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a story told of a post, where it stands, and what it did.
 *
 * @param revision the post's revision that held its words, or held better ones, when it came
 */
public record Provenance(
        String story,
        String capture,
        int reading,
        int ordinal,
        Block.Span span,
        Instant capturedAt,
        @Nullable String source,
        Outcome outcome,
        Reason reason,
        int revision) {

    static Provenance of(Story story, Verdict verdict, int revision) {
        return new Provenance(
                story.id(),
                story.capture(),
                story.reading(),
                story.ordinal(),
                story.span(),
                story.capturedAt(),
                story.source(),
                verdict.outcome(),
                verdict.reason(),
                revision);
    }
}
