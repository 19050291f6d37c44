package dev.postbag.e2e;

import dev.postbag.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A platform that holds the sample, started once for all journeys of this process. Journeys use posts of their own there
 * ({@link OwnPosts}), one after another; one that kills or damages something leaves it whole. {@code POSTBAG_REPLICAS=3} has
 * three of each service run.
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

    /** All of it ends, in order; whoever calls this calls {@link #startAgain} too. */
    static void stop() {
        get().down().succeeded();
    }

    /** On the same data. */
    static void startAgain() {
        get().up().succeeded();
    }

    private static Platform started() {
        try {
            Path directory = Files.createTempDirectory("junit-shared-");
            // Nobody else's servers are written to by a test.
            Map<String, String> settings = Map.of(
                    "POSTBAG_PUSH_SERVICES", "http://127.0.0.1",
                    "POSTBAG_PUSH_MOST", "50",
                    "POSTBAG_WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1");
            Platform platform =
                    Platform.on(directory.resolve("data")).with(settings).replicated();
            closeAtExit(directory, platform::close);
            platform.up().succeeded();
            return platform;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void closeAtExit(Path directory, Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close.run();
            remove(directory);
        }));
    }

    private static void remove(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException left) {
            System.err.println("Left behind: " + directory);
        }
    }
}
