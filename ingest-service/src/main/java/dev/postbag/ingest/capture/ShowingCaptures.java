package dev.postbag.ingest.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows captures with what became of their stories and comments up to now. */
@ApplicationScoped
public class ShowingCaptures {

    private final Captures captures;
    private final Tallies tallies;
    private final CommentTallies comments;

    public ShowingCaptures(Captures captures, Tallies tallies, CommentTallies comments) {
        this.captures = captures;
        this.tallies = tallies;
        this.comments = comments;
    }

    public Optional<Capture> find(CaptureId id) {
        return captures.find(id).map(this::tallied);
    }

    /** Each with its newest reading only. */
    public List<Capture> newestFirst(Captures.@Nullable Place after, int limit) {
        return captures.newestFirst(after, limit).stream()
                .map(capture -> tallied(capture.with(List.of(capture.newest()))))
                .toList();
    }

    private Capture tallied(Capture capture) {
        return capture.with(capture.readings().stream()
                .map(reading -> tallied(capture.id(), reading))
                .toList());
    }

    /** What is closed does not change any more, but for orphans: their post may come at any time. */
    private CaptureReading tallied(CaptureId capture, CaptureReading reading) {
        boolean closed = reading.state() == ReadingState.DONE;
        return reading.with(
                closed ? reading.tally() : tallies.tally(capture, reading.number()),
                closed && reading.comments().orphaned() == 0
                        ? reading.comments()
                        : comments.commentTally(capture, reading.number()));
    }
}
