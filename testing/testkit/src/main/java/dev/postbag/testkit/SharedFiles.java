package dev.postbag.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real pages and other files that lie in {@code ../shared} beside the repository on some machines and never in it. */
public final class SharedFiles {

    private SharedFiles() {}

    /** The file or directory at this path below {@code ../shared}, if it is there. */
    public static Optional<Path> find(String path) {
        return Repository.find()
                .map(root -> root.resolveSibling("shared").resolve(path))
                .filter(Files::exists);
    }

    /** The same for a test that is nothing without it: skips the test, saying so, when it is not there. */
    public static Path orSkip(String path) {
        Optional<Path> file = find(path);
        String missing = "skipped: ../shared/" + path + " is not beside the repository";
        if (file.isEmpty()) {
            System.out.println(missing);
        }
        Assumptions.assumeTrue(file.isPresent(), missing);
        return file.orElseThrow();
    }
}
