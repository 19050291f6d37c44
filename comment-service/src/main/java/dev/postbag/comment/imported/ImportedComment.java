package dev.postbag.comment.imported;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment of another system: that it was taken in, and how far it is on its way into a thread.
 *
 * @param first the reading it was first met in, which is told what becomes of it
 * @param takenAt to the millisecond
 * @param version goes up with every change
 */
public record ImportedComment(SourceId source, Parsed first, Instant takenAt, long version, Standing standing) {

    /** What of it is not in a thread. */
    public record Orphan(SourceId source, Claim claim, OrphanReason reason, Parsed first, Instant takenAt) {

        public ImportedComments.Place place() {
            return new ImportedComments.Place(takenAt, source.commentId());
        }
    }

    static ImportedComment taken(TakeIn taken, Instant now) {
        return new ImportedComment(
                taken.source(), taken.parsed(), now, 1, new Standing.Waiting(taken.claim(), Optional.empty()));
    }

    public String id() {
        return source.commentId();
    }

    ImportedComment placedUnder(String post) {
        return next(new Standing.Placed(post));
    }

    ImportedComment orphaned(Standing.Waiting waiting, OrphanReason reason) {
        return next(new Standing.Waiting(waiting.claim(), Optional.of(reason)));
    }

    /** The same, met again, where its post may be known by other signs. */
    ImportedComment metAgain(List<PostSign> signs) {
        return switch (standing) {
            case Standing.Placed placed -> next(placed);
            case Standing.Waiting waiting ->
                next(new Standing.Waiting(waiting.claim().alsoUnder(signs), waiting.told()));
        };
    }

    private ImportedComment next(Standing then) {
        return new ImportedComment(source, first, takenAt, version + 1, then);
    }
}
