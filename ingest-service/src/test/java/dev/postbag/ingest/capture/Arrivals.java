package dev.postbag.ingest.capture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Makes arrivals for tests. */
public final class Arrivals {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Arrivals() {}

    public static Arrival of(String text) {
        return of(text, NOON);
    }

    public static Arrival of(String text, Instant receivedAt) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Declaration declaration =
                new Declaration("text/plain", CaptureFormat.PLAIN_TEXT, StandardCharsets.UTF_8, null, null, null);
        return new Arrival(idOf(bytes), bytes.length, declaration, receivedAt, () -> new ByteArrayInputStream(bytes));
    }

    public static CaptureId idOf(byte[] bytes) {
        try {
            return new CaptureId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
