package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A capture's bytes out of the store. A store that fails on the way says nothing of the bytes, so that is told apart. */
final class KeptCapture implements CaptureContent {

    private static final int CHUNK = 1 << 16;

    private final Captures captures;
    private final CaptureId id;
    private final long size;
    private final Declaration declaration;
    private @Nullable RuntimeException storeFailure;

    KeptCapture(Captures captures, CaptureId id, long size, Declaration declaration) {
        this.captures = captures;
        this.id = id;
        this.size = size;
        this.declaration = declaration;
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new Watched(
                    captures.open(id).orElseThrow(() -> new IOException("The bytes of " + id + " went missing")));
        } catch (RuntimeException failed) {
            throw remembered(failed);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /**
     * @throws UnreadableCaptureException when the bytes are not there, or not those that were taken in
     * @throws RuntimeException the store's, when it failed
     */
    void verify() throws UnreadableCaptureException {
        InputStream stream;
        try {
            stream = open();
        } catch (IOException missing) {
            throw new UnreadableCaptureException("bytes-missing", "The capture's bytes are not there.");
        }
        MessageDigest hash = sha256();
        try (stream) {
            byte[] chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                hash.update(chunk, 0, read);
            }
        } catch (IOException incomplete) {
            throw new UnreadableCaptureException("bytes-damaged", "Some of the capture's bytes are not there.");
        }
        if (!HexFormat.of().formatHex(hash.digest()).equals(id.value())) {
            throw new UnreadableCaptureException("bytes-damaged", "The capture's bytes do not fit its id any more.");
        }
    }

    /** @throws RuntimeException the store's, when it failed on the way, whatever the reader made of that */
    void readBy(CaptureReader reader, Consumer<Finding> findings) throws IOException, UnreadableCaptureException {
        try {
            reader.read(this, findings);
        } finally {
            requireStore();
        }
    }

    /** @throws RuntimeException the store's, when it failed */
    void requireStore() {
        if (storeFailure != null) {
            throw storeFailure;
        }
    }

    private RuntimeException remembered(RuntimeException failed) {
        storeFailure = failed;
        return failed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private final class Watched extends FilterInputStream {

        Watched(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (RuntimeException failed) {
                throw remembered(failed);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return in.read(into, offset, length);
            } catch (RuntimeException failed) {
                throw remembered(failed);
            }
        }

        @Override
        public long skip(long bytes) throws IOException {
            try {
                return in.skip(bytes);
            } catch (RuntimeException failed) {
                throw remembered(failed);
            }
        }
    }
}
