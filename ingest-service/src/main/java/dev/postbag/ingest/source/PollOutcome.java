package dev.postbag.ingest.source;

import dev.postbag.ingest.capture.CaptureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a source.
 *
 * @param code a stable word: {@code taken-in}, {@code not-modified}, {@code unchanged}, or why it failed
 * @param detail a sentence, when it failed
 * @param capture the bytes, when some came
 */
public record PollOutcome(
        Instant at,
        String code,
        @Nullable String detail,
        @Nullable CaptureId capture) {

    /** The code of most of them that bring something. */
    public static final String TAKEN_IN = "taken-in";
}
