package dev.postbag.ingest.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time a capture was taken in and read.
 *
 * @param number 1 for the first time
 * @param declaration what was said of the bytes this time
 * @param tally what became of its stories, as known when this was asked for
 * @param comments what became of its comments, as known when this was asked for
 * @param besides what else was found; known once all is read
 * @param failure why it failed; none unless it did
 */
public record CaptureReading(
        int number,
        ReadingState state,
        Declaration declaration,
        Instant receivedAt,
        long bytesRead,
        Tally tally,
        CommentTally comments,
        Besides besides,
        @Nullable ReadingFailure failure) {

    public CaptureReading with(Tally known, CommentTally knownComments) {
        return new CaptureReading(
                number, state, declaration, receivedAt, bytesRead, known, knownComments, besides, failure);
    }
}
