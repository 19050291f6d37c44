package dev.postbag.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A platform that holds the sample, started once for all journeys of this process. Journeys use posts of their own there
 * ({@link OwnPosts}), one after another; one that kills or damages something leaves it whole.
 */
final class SharedPlatform {

    private static Platform running;

    private SharedPlatform() {}

    static synchronized Platform get() {
        if (running == null) {
            running = started();
        }
        return running;
    }

    private static Platform started() {
        try {
            Path directory = Files.createTempDirectory("junit-shared-");
            // Nobody else's servers are written to by a test.
            Platform platform = Platform.on(directory.resolve("data"))
                    .with(Map.of(
                            "POSTBAG_PUSH_SERVICES", "http://127.0.0.1",
                            "POSTBAG_WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                platform.close();
                remove(directory);
            }));
            platform.up().succeeded();
            return platform;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException left) {
            System.err.println("Left behind: " + directory);
        }
    }
}
