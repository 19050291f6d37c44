package dev.postbag.ingest.capture.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The rest of a refused body, taken off the connection so that the client hears the answer and not a broken pipe. */
final class UnreadBody {

    private static final long MOST = 1L << 30;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private UnreadBody() {}

    static void drain(InputStream body) {
        byte[] nowhere = new byte[64 * 1024];
        long began = System.nanoTime();
        long drained = 0;
        try {
            int length = 0;
            while (length >= 0 && drained < MOST && System.nanoTime() - began < LONGEST.toNanos()) {
                length = body.read(nowhere);
                drained += length;
            }
        } catch (IOException gone) {
            // The client has left: there is nobody to answer.
        }
    }
}
