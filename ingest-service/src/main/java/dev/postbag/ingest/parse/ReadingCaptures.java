package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Reads captures as stories, one reading after the other; what another worker left half-done is done to its end. */
@ApplicationScoped
public class ReadingCaptures {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Readings readings;
    private final Captures captures;
    private final CaptureReaders readers;
    private final Stories stories;
    private final Comments comments;
    private final ClosingReadings closing;
    private final ReadingTerms terms;
    private final Clock clock;

    public ReadingCaptures(
            Readings readings,
            Captures captures,
            CaptureReaders readers,
            Stories stories,
            Comments comments,
            ClosingReadings closing,
            ReadingTerms terms,
            Clock clock) {
        this.readings = readings;
        this.captures = captures;
        this.readers = readers;
        this.stories = stories;
        this.comments = comments;
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
            return read(assignment, new KeepingFindings(assignment, stories, comments, lease, stopping));
        } catch (KeepingFindings.LeftException left) {
            readings.release(assignment, clock.instant());
            return new ReadResult.Left(assignment);
        } catch (KeepingFindings.NotKeptException failed) {
            giveBack(assignment, failed.failure());
            throw failed.failure();
        } catch (RuntimeException failed) {
            giveBack(assignment, failed);
            throw failed;
        }
    }

    private ReadResult read(Assignment assignment, KeepingFindings keeping) {
        KeptCapture capture =
                new KeptCapture(captures, assignment.capture(), assignment.size(), assignment.declaration());
        try {
            capture.verify();
            capture.readBy(readers.of(assignment.declaration().format()), keeping);
        } catch (UnreadableCaptureException unreadable) {
            return failAfter(keeping, assignment, unreadable.failure());
        } catch (IOException outOfReach) {
            throw new UncheckedIOException(outOfReach);
        } catch (KeepingFindings.LeftException | KeepingFindings.NotKeptException notTheReadersFault) {
            throw notTheReadersFault;
        } catch (OutOfMemoryError tooLarge) {
            return fail(assignment, tooLittleMemory(assignment));
        } catch (RuntimeException | StackOverflowError fault) {
            capture.requireStore();
            System.getLogger(ReadingCaptures.class.getName())
                    .log(System.Logger.Level.DEBUG, "The reader failed on " + assignment.capture(), fault);
            return failAfter(
                    keeping, assignment, new ReadingFailure("reader-fault", "The reader failed on it: " + fault + "."));
        }
        keeping.finish();
        if (!readings.parsed(assignment, keeping.besides())) {
            return new ReadResult.Left(assignment);
        }
        closing.closeIfResolved(new Readings.Ref(assignment.capture(), assignment.reading()));
        return new ReadResult.Done(assignment, keeping.stories(), keeping.comments());
    }

    /** What stands before a break is as good as what a whole capture holds. */
    private ReadResult failAfter(KeepingFindings keeping, Assignment assignment, ReadingFailure failure) {
        keeping.finish();
        return fail(assignment, failure);
    }

    private ReadResult fail(Assignment assignment, ReadingFailure failure) {
        return readings.failed(assignment, failure)
                ? new ReadResult.Failed(assignment, failure)
                : new ReadResult.Left(assignment);
    }

    private static ReadingFailure tooLittleMemory(Assignment assignment) {
        return new ReadingFailure(
                "out-of-memory",
                "The service has too little memory to read a capture of %d bytes: give it more, or split the capture."
                        .formatted(assignment.size()));
    }

    private void giveBack(Assignment assignment, RuntimeException reason) {
        Instant later = clock.instant().plus(PAUSE);
        try {
            if (reason instanceof NotAnnouncedException) {
                // However long nobody can be told, the capture is not to blame.
                readings.postpone(assignment, later);
            } else {
                readings.release(assignment, later);
            }
        } catch (RuntimeException outOfReach) {
            System.getLogger(ReadingCaptures.class.getName())
                    .log(System.Logger.Level.DEBUG, "A reading is left to its lease", outOfReach);
        }
    }
}
