package dev.postbag.ingest.parse;

import java.nio.charset.Charset;

/** A reader that holds a page whole, and can account for every word of it. */
public interface PageReader extends CaptureReader {

    /** How a reading accounts for the page it was read out of; it takes no more memory than reading the page did. */
    Coverage coverage(byte[] page, Charset charset, Reading reading);
}
