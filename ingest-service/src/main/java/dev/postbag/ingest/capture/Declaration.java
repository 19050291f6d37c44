package dev.postbag.ingest.capture;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a capture's bytes when they are handed in.
 *
 * @param mediaType without parameters
 * @param format what the bytes were found to be
 * @param charset what they are written in; of no meaning for a zip
 * @param source where the capture was made of, a URL
 * @param capturedAt when it was made
 * @param trace the trace of the request that handed them in (W3C Trace Context), so that all that follows can be found
 */
public record Declaration(
        String mediaType,
        CaptureFormat format,
        Charset charset,
        @Nullable String source,
        @Nullable Instant capturedAt,
        @Nullable String trace) {}
