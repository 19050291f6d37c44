package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A capture's bytes out of the store, held against the capture's id before anything is read out of them. */
record KeptCapture(Captures captures, Assignment assignment) implements CaptureContent {

    private static final int CHUNK = 1 << 16;

    @Override
    public InputStream open() throws IOException {
        return captures.open(assignment.capture())
                .orElseThrow(() -> new IOException("The bytes of " + assignment.capture() + " went missing"));
    }

    @Override
    public long size() {
        return assignment.size();
    }

    @Override
    public Declaration declaration() {
        return assignment.declaration();
    }

    /** @throws UnreadableCaptureException when the bytes are not there, or not those that were taken in */
    void verify() throws IOException, UnreadableCaptureException {
        InputStream stream = captures.open(assignment.capture())
                .orElseThrow(
                        () -> new UnreadableCaptureException("bytes-missing", "The capture's bytes are not there."));
        MessageDigest hash = sha256();
        try (stream) {
            byte[] chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                hash.update(chunk, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(hash.digest()).equals(assignment.capture().value())) {
            throw new UnreadableCaptureException("bytes-damaged", "The capture's bytes do not fit its id any more.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
