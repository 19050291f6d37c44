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
        int revision,
        Match match) {

    static Provenance of(Story story, Verdict verdict, int revision, Match match) {
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
                revision,
                match);
    }

    /** The same in another post, which the desk found to be this one. */
    Provenance acceptedInto(Outcome newOutcome, int newRevision, Likeness likeness) {
        return new Provenance(
                story,
                capture,
                reading,
                ordinal,
                span,
                capturedAt,
                source,
                newOutcome,
                reason,
                newRevision,
                match.accepted(likeness));
    }
}
