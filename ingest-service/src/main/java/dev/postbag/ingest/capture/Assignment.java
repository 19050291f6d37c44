package dev.postbag.ingest.capture;

import java.time.Instant;

/**
 * A reading that one worker holds for itself for a time.
 *
 * @param receivedAt when this reading was begun
 * @param size of the capture in bytes
 * @param holder the worker's name, different each time a reading is claimed
 * @param attempt 1 the first time it is claimed
 */
public record Assignment(
        CaptureId capture,
        int reading,
        Declaration declaration,
        Instant receivedAt,
        long size,
        String holder,
        int attempt) {}
