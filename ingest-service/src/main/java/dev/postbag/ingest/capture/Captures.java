package dev.postbag.ingest.capture;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every capture that was taken in. */
public interface Captures {

    /** A place in the list of captures, which is sorted newest first. */
    record Place(Instant receivedAt, CaptureId id) {}

    /** Keeps the bytes unless they are kept already, and begins a reading of them: both, or neither. */
    Capture takeIn(Arrival arrival);

    Optional<Capture> find(CaptureId id);

    /** @param after leaves out what comes before and at this place */
    List<Capture> newestFirst(@Nullable Place after, int limit);

    /** The bytes as they were handed in; nothing when there is no such capture. */
    Optional<InputStream> open(CaptureId id);

    /**
     * Removes the bytes of those that were never wholly taken in, because a process died.
     *
     * @param before leaves alone what was worked on since
     * @return how many there were
     */
    int removeAbandoned(Instant before);
}
