package dev.postbag.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process's wall clock, which can be set while it runs, where Debian's faketime library is there. */
final class WallClock {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private static final Optional<Path> LIBRARY =
            PLACES.stream().filter(Files::exists).findFirst();

    private final Path ahead;

    private WallClock(Path ahead) {
        this.ahead = ahead;
    }

    static boolean canJump() {
        return LIBRARY.isPresent();
    }

    /** It is right. How far ahead it is will stand in this file, which the process looks at once a second. */
    static WallClock in(Path file) throws IOException {
        WallClock clock = new WallClock(file);
        clock.jump(Duration.ZERO);
        return clock;
    }

    /** From now on it is so far ahead of the true time. */
    void jump(Duration from) throws IOException {
        Path written = ahead.resolveSibling(ahead.getFileName() + ".new");
        Files.writeString(written, "%+d".formatted(from.toSeconds()));
        Files.move(written, ahead, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What to start the process with; how long something takes is measured truly. */
    Map<String, String> environment() {
        return LIBRARY.map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        ahead.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"))
                .orElse(Map.of());
    }
}
