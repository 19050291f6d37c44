package dev.postbag.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A text file that others write to, read line by line as it grows; begun anew when it was put aside or cut. */
final class FollowedFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private FileChannel channel;
    private Object identity;

    private FollowedFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path);
        identity = identityOf(path);
    }

    static FollowedFile fromTheStart(Path path) throws IOException {
        return new FollowedFile(path);
    }

    /** Begins so that the first reading gives the last lines that are there. */
    static FollowedFile atLastLines(Path path, int count) throws IOException {
        FollowedFile file = new FollowedFile(path);
        file.channel.position(startOfLast(file.channel, count));
        return file;
    }

    /** Hands on every line that was finished since the last call. */
    void newLines(Consumer<String> lines) throws IOException {
        if (Files.exists(path) && (!identityOf(path).equals(identity) || Files.size(path) < channel.position())) {
            drain(lines);
            channel.close();
            channel = FileChannel.open(path);
            identity = identityOf(path);
            unfinished.reset();
        }
        drain(lines);
    }

    private void drain(Consumer<String> lines) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) > 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == '\n') {
                    lines.accept(unfinished.toString(StandardCharsets.UTF_8));
                    unfinished.reset();
                } else {
                    unfinished.write(next);
                }
            }
            buffer.clear();
        }
    }

    private static long startOfLast(FileChannel channel, int count) throws IOException {
        long position = channel.size();
        int seen = 0;
        while (position > 0) {
            int length = (int) Math.min(BUFFER, position);
            ByteBuffer buffer = ByteBuffer.allocate(length);
            channel.read(buffer, position - length);
            for (int i = length - 1; i >= 0; i--) {
                if (buffer.get(i) == '\n' && seen++ == count) {
                    return position - length + i + 1;
                }
            }
            position -= length;
        }
        return 0;
    }

    private static Object identityOf(Path path) throws IOException {
        Object key = Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        return key == null ? path : key;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
