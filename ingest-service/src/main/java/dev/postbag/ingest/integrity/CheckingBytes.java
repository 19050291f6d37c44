package dev.postbag.ingest.integrity;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.Captures;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Holds a capture's bytes against its id and its size. */
@ApplicationScoped
public class CheckingBytes {

    private static final int CHUNK = 1 << 16;

    private final Captures captures;

    public CheckingBytes(Captures captures) {
        this.captures = captures;
    }

    /** What does not fit; nothing when they are whole. */
    Optional<Misfit> check(Capture capture, Runnable working) {
        String id = capture.id().value();
        try {
            Optional<InputStream> bytes = captures.open(capture.id());
            return bytes.isEmpty()
                    ? Optional.of(new Misfit("bytes-missing", "capture", id, capture.size() + " bytes", "nothing"))
                    : check(capture, bytes.get(), working);
        } catch (IOException incomplete) {
            return Optional.of(new Misfit("bytes-damaged", "capture", id, "SHA-256 " + id, "parts that do not fit"));
        }
    }

    private static Optional<Misfit> check(Capture capture, InputStream bytes, Runnable working) throws IOException {
        String id = capture.id().value();
        MessageDigest hash = sha256();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (bytes) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                hash.update(chunk, 0, read);
                size += read;
                working.run();
            }
        }
        String found = HexFormat.of().formatHex(hash.digest());
        if (!found.equals(id)) {
            return Optional.of(new Misfit("bytes-damaged", "capture", id, "SHA-256 " + id, "SHA-256 " + found));
        }
        return size == capture.size()
                ? Optional.empty()
                : Optional.of(new Misfit("size-differs", "capture", id, capture.size() + " bytes", size + " bytes"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
