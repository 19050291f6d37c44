package dev.postbag.ingest.capture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Bytes that were found fit to be kept, and what was said of them. */
public record Arrival(CaptureId id, long size, Declaration declaration, Instant receivedAt, Content content) {

    /** Where the bytes are until they are kept. */
    @FunctionalInterface
    public interface Content {

        /** The bytes from the start, each time it is called; one stream at a time. */
        InputStream open() throws IOException;
    }
}
