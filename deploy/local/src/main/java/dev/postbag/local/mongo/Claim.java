package dev.postbag.local.mongo;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A directory held while a MongoDB is chosen for it, and by that MongoDB as long as it runs. */
final class Claim implements AutoCloseable {

    private final Path directory;
    private @Nullable DirectoryLock lock;

    private Claim(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static Claim on(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        return new Claim(absolute, DirectoryLock.of(absolute));
    }

    /** The kind of MongoDB that kept the data here so far. */
    Optional<MongoKind> keeper() {
        try {
            return Files.exists(keptBy())
                    ? MongoKind.named(Files.readString(keptBy()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new ServerNotStarted("The file " + keptBy() + " cannot be read: " + e + ".", "Make it readable.", e);
        }
    }

    /** The started server, which now holds the directory until it ends. */
    MongoServer started(MongoKind kind, Offer.Starter starter, Consumer<String> progress) {
        DirectoryLock held = lock;
        if (held == null) {
            throw new IllegalStateException("The directory " + directory + " is no longer held");
        }
        MongoServer server = starter.start(directory, progress);
        try {
            Path note = Files.writeString(directory.resolve("kept-by.new"), kind.word() + "\n");
            Files.move(note, keptBy(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            server.close();
            throw new ServerNotStarted(
                    "The file " + keptBy() + " cannot be written: " + e + ".",
                    "Make room there, or make it writable, or use another data directory.",
                    e);
        }
        lock = null;
        return new HoldingServer(server, server.onExit().thenRun(held::close));
    }

    private Path keptBy() {
        return directory.resolve("kept-by");
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
