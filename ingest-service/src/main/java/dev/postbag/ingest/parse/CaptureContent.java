package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Declaration;
import java.io.IOException;
import java.io.InputStream;

/** A capture's bytes, and what was said of them. */
public interface CaptureContent {

    /** From the first byte, each time it is called. */
    InputStream open() throws IOException;

    /** In bytes. */
    long size();

    Declaration declaration();
}
