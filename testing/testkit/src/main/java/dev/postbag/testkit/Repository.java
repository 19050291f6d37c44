package dev.postbag.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The checked-out project that tests run in. */
public final class Repository {

    private Repository() {}

    /** Its directory, seen from any of its modules. */
    public static Path root() {
        return find().orElseThrow();
    }

    static Optional<Path> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst();
    }
}
