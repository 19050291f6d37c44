package dev.postbag.ingest.capture;

import dev.postbag.ingest.capture.TakeInResult.Refusal;
import dev.postbag.ingest.capture.TakeInResult.Refused;
import dev.postbag.ingest.capture.TakeInResult.TakenIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Takes captures in: looks at every byte first, keeps all of them or none. */
@ApplicationScoped
public class TakingInCaptures {

    private final Captures captures;
    private final CaptureLimits limits;
    private final ReadingBell bell;
    private final Clock clock;

    public TakingInCaptures(Captures captures, CaptureLimits limits, ReadingBell bell, Clock clock) {
        this.captures = captures;
        this.limits = limits;
        this.bell = bell;
        this.clock = clock;
    }

    /** When it answers {@link TakenIn}, the bytes survive and will be read. */
    public TakeInResult takeIn(TakeInCapture order) {
        try (Spool spool = Spool.open(Path.of(System.getProperty("java.io.tmpdir")))) {
            return takeIn(order, spool);
        } catch (IOException full) {
            throw new UncheckedIOException("A capture could not be put aside", full);
        }
    }

    private TakeInResult takeIn(TakeInCapture order, Spool spool) throws IOException {
        MessageDigest hash = sha256();
        ContentCheck check = new ContentCheck(order.mediaType(), order.charset());
        byte[] chunk = new byte[TextCheck.CHUNK];
        long size = 0;
        int length;
        do {
            try {
                length = fill(chunk, order.body());
            } catch (IOException cutOff) {
                return new Refused(Refusal.CUT_OFF, "The body broke off after %d bytes.".formatted(size));
            }
            size += length;
            Optional<Refused> refused = check.refusal(chunk, length, length < chunk.length);
            long limit = limits.of(check.format());
            if (Math.max(size, order.declaredLength()) > limit) {
                return tooLarge(limit);
            }
            if (refused.isPresent()) {
                return refused.get();
            }
            hash.update(chunk, 0, length);
            spool.write(chunk, length);
        } while (length == chunk.length);
        if (size == 0) {
            return new Refused(Refusal.EMPTY, "There are no bytes in the body.");
        }
        Declaration declaration = new Declaration(
                order.mediaType(), check.format(), check.charset(), order.source(), order.capturedAt(), order.trace());
        CaptureId id = new CaptureId(HexFormat.of().formatHex(hash.digest()));
        Capture capture = captures.takeIn(new Arrival(id, size, declaration, clock.instant(), spool));
        bell.ring();
        return new TakenIn(capture);
    }

    private static Refused tooLarge(long limit) {
        return new Refused(Refusal.TOO_LARGE, "A capture of this kind is %d bytes at most; split it.".formatted(limit));
    }

    private static int fill(byte[] chunk, InputStream body) throws IOException {
        return body.readNBytes(chunk, 0, chunk.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
