package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Makes out again which stories the last correction of a capture changed. */
@ApplicationScoped
public class RetellingCorrections {

    private final Captures captures;
    private final Corrections corrections;
    private final SeeingPages seeing;

    public RetellingCorrections(Captures captures, Corrections corrections, SeeingPages seeing) {
        this.captures = captures;
        this.corrections = corrections;
        this.seeing = seeing;
    }

    /** As they were told. A correction is made only when those before it are settled: it is the last one that is not. */
    public List<ReadStory.Told> of(CaptureId id) {
        Capture capture = captures.find(id).orElseThrow();
        List<Correction> made = corrections.of(id);
        Correction last = made.getLast();
        try {
            Set<Integer> ordinals = CorrectingReadings.ordinals(made.stream().map(Correction::change));
            DeskPage own = seeing.own(capture, ordinals::contains, ordinals.size());
            ChangedStories changed = new ChangedStories(own.with(made.subList(0, made.size() - 1)), own.with(made));
            return changed.told(capture, last.number(), last.at(), null);
        } catch (UnreadableCaptureException unreadable) {
            return List.of();
        } catch (IOException outOfReach) {
            throw new UncheckedIOException(outOfReach);
        }
    }
}
