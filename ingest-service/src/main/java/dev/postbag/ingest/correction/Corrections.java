package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.parse.CorrectedStories;
import dev.postbag.ingest.parse.ReadStory;
import java.util.List;

/** Every correction that was made; none is changed or removed. */
public interface Corrections extends CorrectedStories {

    /** What came of keeping one. */
    enum Keeping {
        KEPT,
        /** Another has its number. */
        TAKEN,
        TOO_LARGE
    }

    /** Keeps a correction and has the stories that it changed announced, in one write: both, or neither. */
    Keeping keep(Correction correction, List<ReadStory.Told> changed);

    /** Of one capture, in order. */
    List<Correction> of(CaptureId capture);

    /** Up to {@code limit} captures with a correction of which somebody has not said what became of it, from behind this one on. */
    List<CaptureId> unsettled(String capture, int limit);
}
