package dev.postbag.local.process;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes that services had loaded when they ended, one archive for each service: most of a start is loading them. An
 * archive is named after the jars and the JVM that it was made with, since a JVM that is given one of other jars goes without
 * any, that of the JDK too, and makes no new one.
 */
final class ClassArchives {

    private static final String ENDING = ".jsa";
    private static final int PRINT_BYTES = 8;

    private final Path directory;
    private final Map<String, Path> archives = new HashMap<>();
    private @Nullable DirectoryLock keeping;

    ClassArchives(Path directory) {
        this.directory = directory;
    }

    /** The service will run from the jars in this directory. */
    void note(String service, Path jars) throws IOException {
        archives.put(service, directory.resolve(service + "-" + print(jars) + ENDING));
    }

    /**
     * From now on a service that ends by itself leaves its archive, where there is none; those of other builds go, and those
     * that were cut short. One process at a time has its services do so, since two that write one archive at once would spoil it; the lock goes with the
     * process, however that ends.
     */
    void keep() {
        try {
            keeping = DirectoryLock.of(directory);
        } catch (ServerNotStarted heldOrReadOnly) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !archives.containsValue(file) || !isWhole(file))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // Without them a start takes longer, and nothing else.
            keeping.close();
            keeping = null;
        }
    }

    /** What the JVM of a noted service is told. */
    List<String> options(String service) {
        Path archive = Objects.requireNonNull(archives.get(service), service);
        // A JVM without its archive would go without that of the JDK too.
        if (keeping == null && !isWhole(archive)) {
            return List.of();
        }
        return List.of(
                keeping == null ? "-XX:-AutoCreateSharedArchive" : "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }

    /** The JVM writes what it begins with last, and given one without makes no new one. */
    private static boolean isWhole(Path archive) {
        try (InputStream bytes = Files.newInputStream(archive)) {
            byte[] first = bytes.readNBytes(Integer.BYTES);
            return first.length == Integer.BYTES && !Arrays.equals(first, new byte[Integer.BYTES]);
        } catch (IOException none) {
            return false;
        }
    }

    /** Of what the JVM compares: names, sizes and times of the jars. */
    private static String print(Path jars) throws IOException {
        try (Stream<Path> files = Files.walk(jars)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = jars.relativize(file) + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, PRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
