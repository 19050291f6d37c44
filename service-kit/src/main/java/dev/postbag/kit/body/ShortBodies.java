package dev.postbag.kit.body;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Stops reading a request that is larger than a short text needs, and says so; the server would just hang up. */
@Provider
@ShortBody
public class ShortBodies implements ReaderInterceptor {

    /** 10,000 characters, each escaped as a surrogate pair, are 120,000 bytes; the rest is for the other fields. */
    static final int LONGEST = 256 * 1_024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        request.setInputStream(new Counted(request.getInputStream()));
        try {
            return request.proceed();
        } catch (TooLargeException tooLarge) {
            throw tooLarge();
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                Problem.of(
                        413,
                        "too-large",
                        "The request is too large",
                        "It may have up to %,d bytes.".formatted(LONGEST)),
                Map.of("Connection", "close"));
    }

    private static final class Counted extends FilterInputStream {

        private int read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) throws TooLargeException {
            read += some;
            if (read > LONGEST) {
                throw new TooLargeException();
            }
        }
    }

    /** Of this kind since a JSON reader lets it through: what it does not know it would take for malformed JSON. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
