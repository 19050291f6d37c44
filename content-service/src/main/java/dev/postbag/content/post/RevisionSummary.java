package dev.postbag.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision as a list shows it: without its blocks. */
public record RevisionSummary(
        int number,
        String title,
        PublishedOn publishedOn,
        String hash,
        @Nullable String previousHash,
        Instant createdAt) {

    public static RevisionSummary of(Revision revision) {
        return new RevisionSummary(
                revision.number(),
                revision.title(),
                revision.publishedOn(),
                revision.hash(),
                revision.previousHash(),
                revision.createdAt());
    }
}
