package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureFormat;
import java.util.EnumMap;
import java.util.Map;

/** The reader for each format of captures. */
public final class CaptureReaders {

    private final Map<CaptureFormat, CaptureReader> byFormat = new EnumMap<>(CaptureFormat.class);

    public CaptureReaders(Iterable<CaptureReader> readers) {
        for (CaptureReader reader : readers) {
            for (CaptureFormat format : reader.formats()) {
                if (byFormat.put(format, reader) != null) {
                    throw new IllegalStateException("Two readers read " + format.word());
                }
            }
        }
    }

    /** @throws UnreadableCaptureException when nothing reads that format */
    CaptureReader of(CaptureFormat format) throws UnreadableCaptureException {
        CaptureReader reader = byFormat.get(format);
        if (reader == null) {
            throw new UnreadableCaptureException("no-reader", "Nothing here reads " + format.word() + ".");
        }
        return reader;
    }
}
