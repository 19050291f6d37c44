package dev.postbag.ingest.capture;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for bytes to be kept and read.
 *
 * @param body read once, to its end or to where it is refused
 * @param declaredLength how many bytes are said to come; 0 or less when nothing is said
 * @param charset what the bytes are said to be written in; if none is said, a byte order mark tells, else it is UTF-8
 * @param trace the trace of the request (W3C Trace Context)
 */
public record TakeInCapture(
        InputStream body,
        long declaredLength,
        String mediaType,
        @Nullable Charset charset,
        @Nullable String source,
        @Nullable Instant capturedAt,
        @Nullable String trace) {}
