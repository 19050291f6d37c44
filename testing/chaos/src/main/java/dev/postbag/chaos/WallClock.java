package dev.postbag.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock of one process, which can be set while it runs, where Debian's faketime library is there. How long something
 * takes is measured truly at all times.
 */
final class WallClock {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private static final Optional<Path> LIBRARY =
            PLACES.stream().filter(Files::exists).findFirst();

    private final Path file;

    /** Right until it is set. The library reads the file once a second. */
    WallClock(Path file) throws IOException {
        this.file = file;
        set(Duration.ZERO);
    }

    static boolean canBeSet() {
        return LIBRARY.isPresent();
    }

    /** What to start the process with. */
    Map<String, String> environment() {
        return LIBRARY.map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        file.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Else no wait of a JVM's with a time to it waits at all.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0",
                        "FAKETIME_DONT_RESET",
                        "1",
                        "NO_FAKE_STAT",
                        "1"))
                .orElse(Map.of());
    }

    /** Jumps there; zero is right again. */
    void set(Duration ahead) throws IOException {
        Path whole = Files.writeString(
                file.resolveSibling(file.getFileName() + ".new"), "%+d%n".formatted(ahead.toSeconds()));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
