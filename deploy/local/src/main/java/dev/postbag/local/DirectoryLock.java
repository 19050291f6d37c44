package dev.postbag.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory held by one server of one process; the operating system lets go of it when that process ends, however it ends. */
public final class DirectoryLock implements AutoCloseable {

    /** Closing any handle to a locked file frees the lock for the whole process, so a file held here is never opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes the directory when it is not there, and holds it.
     *
     * @throws ServerNotStarted when another server holds it, or it cannot be written
     */
    public static DirectoryLock of(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve("lock");
        try {
            Files.createDirectories(directory);
            if (!HELD.add(file)) {
                throw inUse(directory);
            }
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return held(directory, file, channel);
        } catch (IOException e) {
            HELD.remove(file);
            throw unwritable(directory, e);
        }
    }

    private static DirectoryLock held(Path directory, Path file, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DirectoryLock(file, channel);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this process through another class loader.
        }
        channel.close();
        HELD.remove(file);
        throw inUse(directory);
    }

    private static ServerNotStarted inUse(Path directory) {
        return new ServerNotStarted(
                "The data in " + directory + " is in use by another Postbag.",
                "Stop the other one, or use another data directory.");
    }

    private static ServerNotStarted unwritable(Path directory, IOException e) {
        return new ServerNotStarted(
                "The data directory " + directory + " cannot be written: " + e + ".",
                "Make it writable, or use another data directory.",
                e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock " + file + " cannot be let go of", e);
        } finally {
            HELD.remove(file);
        }
    }
}
