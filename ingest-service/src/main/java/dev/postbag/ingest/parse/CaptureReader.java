package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureFormat;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads captures of some formats. The same capture gives the same findings each time. */
public interface CaptureReader {

    /** What it reads; no two readers read the same. */
    Set<CaptureFormat> formats();

    /**
     * Hands over what it finds as it goes, in the capture's own order. A reader of exports holds no more than one entry at a
     * time. What the consumer throws has to come out again.
     *
     * @throws UnreadableCaptureException when the bytes are not what the format has to be; what was handed over stays
     */
    void read(CaptureContent capture, Consumer<Finding> findings) throws IOException, UnreadableCaptureException;
}
