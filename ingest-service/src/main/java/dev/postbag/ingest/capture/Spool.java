package dev.postbag.ingest.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** Where arriving bytes lie until they are kept: a file without a name, which is gone when closed or when the process dies. */
final class Spool implements Closeable, Arrival.Content {

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    static Spool open(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path path = directory.resolve("capture-" + UUID.randomUUID());
        // On a POSIX system DELETE_ON_CLOSE takes the name away at once: not even kill -9 leaves anything.
        return new Spool(FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)));
    }

    void write(byte[] bytes, int length) throws IOException {
        ByteBuffer chunk = ByteBuffer.wrap(bytes, 0, length);
        while (chunk.hasRemaining()) {
            file.write(chunk);
        }
    }

    @Override
    public InputStream open() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
