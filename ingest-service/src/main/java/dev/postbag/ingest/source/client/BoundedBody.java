package dev.postbag.ingest.source.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a size and a time; what is packed counts unpacked. */
final class BoundedBody {

    private static final int CHUNK = 16 * 1024;

    /** The body is larger than it may be. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The body did not come in time. */
    static final class TooLateException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private BoundedBody() {}

    static byte[] read(@Nullable HttpEntity entity, int most, Instant deadline, Clock clock) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (body.size() + read > most) {
                throw new TooMuchException();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new TooLateException();
            }
            body.write(chunk, 0, read);
        }
        return body.toByteArray();
    }
}
