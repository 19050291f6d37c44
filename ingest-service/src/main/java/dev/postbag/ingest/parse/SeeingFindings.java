package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.Consumer;

/** Shows what is read out of a kept capture, with its blocks, and keeps nothing. */
@ApplicationScoped
public class SeeingFindings {

    private final Captures captures;
    private final CaptureReaders readers;

    public SeeingFindings(Captures captures, CaptureReaders readers) {
        this.captures = captures;
        this.readers = readers;
    }

    /** In the capture's own order, as they were found when it was read. What the consumer throws comes out again. */
    public void see(CaptureId id, long size, Declaration declaration, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        new KeptCapture(captures, id, size, declaration).readBy(readers.of(declaration.format()), findings);
    }
}
