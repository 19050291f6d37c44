package dev.postbag.kit.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of {@code contracts}, whether it stands on the class path as a folder or as a jar. */
final class ContractFiles {

    static final String ROOT = "/dev/postbag/contracts/";

    private ContractFiles() {}

    /** The names of the files in a folder under {@link #ROOT}, sorted. */
    static List<String> in(String folder) {
        try {
            URI place = Objects.requireNonNull(ContractFiles.class.getResource(ROOT + folder), folder)
                    .toURI();
            if (!place.getScheme().equals("jar")) {
                return names(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return names(jar.getPath(ROOT + folder));
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static boolean exists(String path) {
        return ContractFiles.class.getResource(path) != null;
    }

    static String text(String path) {
        try (InputStream file = Objects.requireNonNull(ContractFiles.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
