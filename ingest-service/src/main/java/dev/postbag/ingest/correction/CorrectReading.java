package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.CaptureId;
import org.jspecify.annotations.Nullable;

/**
 * The order to correct what was read out of a capture.
 *
 * @param seen the tag of what whoever gives it has seen: the story's, or that of the corrections to take one back
 * @param trace the trace of the request
 */
public record CorrectReading(
        CaptureId capture,
        Change change,
        String seen,
        String role,
        @Nullable String trace) {}
