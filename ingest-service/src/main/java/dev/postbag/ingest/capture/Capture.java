package dev.postbag.ingest.capture;

import java.time.Instant;
import java.util.List;

/**
 * Bytes as obtained, never changed, and each time they were read.
 *
 * @param declaration what was said of the bytes the first time
 * @param receivedAt when they were taken in the first time
 * @param readings oldest first; never empty
 */
public record Capture(
        CaptureId id, long size, Declaration declaration, Instant receivedAt, List<CaptureReading> readings) {

    public Capture {
        readings = List.copyOf(readings);
    }

    public CaptureReading newest() {
        return readings.getLast();
    }

    public Capture with(List<CaptureReading> others) {
        return new Capture(id, size, declaration, receivedAt, others);
    }
}
