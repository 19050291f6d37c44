package dev.postbag.ingest.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows captures with what became of their stories up to now. */
@ApplicationScoped
public class ShowingCaptures {

    private final Captures captures;
    private final Tallies tallies;

    public ShowingCaptures(Captures captures, Tallies tallies) {
        this.captures = captures;
        this.tallies = tallies;
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
                .map(reading -> reading.state() == ReadingState.DONE
                        ? reading
                        : reading.with(tallies.tally(capture.id(), reading.number())))
                .toList());
    }
}
