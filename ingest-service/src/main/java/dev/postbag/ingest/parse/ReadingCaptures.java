package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Reads captures as stories, one reading after the other; what another worker left half-done is done to its end. */
@ApplicationScoped
public class ReadingCaptures {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_STORIES = 50;
    private static final int MOST_BYTES = 1 << 20;

    private final Readings readings;
    private final CaptureText text;
    private final Stories stories;
    private final ClosingReadings closing;
    private final ReadingTerms terms;
    private final Clock clock;

    public ReadingCaptures(
            Readings readings,
            CaptureText text,
            Stories stories,
            ClosingReadings closing,
            ReadingTerms terms,
            Clock clock) {
        this.readings = readings;
        this.text = text;
        this.stories = stories;
        this.closing = closing;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Reads one capture that waits for it.
     *
     * @param stopping tells between stories whether to give the reading back
     * @throws RuntimeException when a store failed; the reading is given back to be tried again
     */
    public ReadResult readNext(BooleanSupplier stopping) {
        Optional<Assignment> claimed = readings.claim(
                UUID.randomUUID().toString(), clock.instant(), clock.instant().plus(terms.lease()));
        return claimed.isEmpty() ? new ReadResult.Idle() : read(claimed.get(), stopping);
    }

    private ReadResult read(Assignment assignment, BooleanSupplier stopping) {
        if (assignment.attempt() > terms.attempts()) {
            return fail(
                    assignment,
                    new ReadingFailure(
                            "gave-up", "It was begun %d times and never came to its end.".formatted(terms.attempts())));
        }
        try (ReadingLease lease = new ReadingLease(readings, assignment, terms.lease(), clock)) {
            return switch (text.storiesOf(assignment)) {
                case CaptureText.Unreadable(ReadingFailure failure) -> fail(assignment, failure);
                case CaptureText.Readable(List<ReadStory> found) -> keep(assignment, found, lease, stopping);
            };
        } catch (RuntimeException failed) {
            giveBack(assignment);
            throw failed;
        }
    }

    private ReadResult keep(
            Assignment assignment, List<ReadStory> found, ReadingLease lease, BooleanSupplier stopping) {
        int kept = 0;
        while (kept < found.size()) {
            if (stopping.getAsBoolean() || !lease.held()) {
                readings.release(assignment, clock.instant());
                return new ReadResult.Left(assignment);
            }
            List<ReadStory> next = handful(found.subList(kept, found.size()));
            stories.keep(next);
            kept += next.size();
            lease.reached(next.getLast().span().end());
        }
        if (!readings.parsed(assignment)) {
            return new ReadResult.Left(assignment);
        }
        closing.closeIfResolved(new Readings.Ref(assignment.capture(), assignment.reading()));
        return new ReadResult.Done(assignment, found.size());
    }

    private static List<ReadStory> handful(List<ReadStory> left) {
        int count = 0;
        long bytes = 0;
        while (count < left.size() && count < MOST_STORIES && bytes < MOST_BYTES) {
            Span span = left.get(count).span();
            bytes += span.end() - span.start();
            count++;
        }
        return left.subList(0, count);
    }

    private ReadResult fail(Assignment assignment, ReadingFailure failure) {
        return readings.failed(assignment, failure)
                ? new ReadResult.Failed(assignment, failure)
                : new ReadResult.Left(assignment);
    }

    private void giveBack(Assignment assignment) {
        try {
            readings.release(assignment, clock.instant().plus(PAUSE));
        } catch (RuntimeException outOfReach) {
            System.getLogger(ReadingCaptures.class.getName())
                    .log(System.Logger.Level.DEBUG, "A reading is left to its lease", outOfReach);
        }
    }
}
