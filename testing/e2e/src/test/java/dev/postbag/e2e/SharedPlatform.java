package dev.postbag.e2e;

import dev.postbag.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A platform that holds the sample, started once for all journeys of this process. Journeys use posts of their own there
 * ({@link OwnPosts}), one after another; one that kills or damages something leaves it whole. {@code POSTBAG_REPLICAS=3} has
 * three of each service run.
 */
final class SharedPlatform {

    private static Platform running;
    private static @Nullable Replicas replicas;

    private SharedPlatform() {}

    static synchronized Platform get() {
        if (running == null) {
            running = started();
        }
        return running;
    }

    /** All of it ends, in order; whoever calls this calls {@link #startAgain} too. */
    static void stop() {
        if (replicas != null) {
            replicas.leave();
        }
        get().down().succeeded();
    }

    /** On the same data. */
    static void startAgain() throws IOException {
        get().up().succeeded();
        if (replicas != null) {
            replicas.join(get());
        }
    }

    private static Platform started() {
        try {
            Path directory = Files.createTempDirectory("junit-shared-");
            // Nobody else's servers are written to by a test.
            Map<String, String> settings = Map.of(
                    "POSTBAG_PUSH_SERVICES", "http://127.0.0.1",
                    "POSTBAG_PUSH_MOST", "50",
                    "POSTBAG_WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1");
            return Replicas.wanted() == 1 ? alone(directory, settings) : replicated(directory, settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Platform alone(Path directory, Map<String, String> settings) {
        Platform platform = Platform.on(directory.resolve("data")).with(settings);
        closeAtExit(directory, platform::close);
        platform.up().succeeded();
        return platform;
    }

    /** The services' own addresses for each other have to be those of all replicas from their first moment on. */
    private static Platform replicated(Path directory, Map<String, String> settings) throws IOException {
        Replicas more = new Replicas();
        replicas = more;
        Map<String, String> all = new HashMap<>(settings);
        all.put("POSTBAG_SERVICE_OPTIONS", more.addresses());
        Platform platform = Platform.on(directory.resolve("data"), "--empty").with(all);
        closeAtExit(directory, () -> {
            more.close();
            platform.close();
        });
        platform.up().succeeded();
        more.join(platform);
        platform.ingest(Platform.repository().resolve("samples/harbour-lantern.txt"))
                .succeeded();
        return platform;
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
