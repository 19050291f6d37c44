package dev.postbag.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wall clocks that are wrong, for processes started so, where Debian's faketime library is there. */
final class Clocks {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private static final Optional<Path> LIBRARY =
            PLACES.stream().filter(Files::exists).findFirst();

    private Clocks() {}

    static boolean canBeWrong() {
        return LIBRARY.isPresent();
    }

    /** What to start a process with; how long something takes is measured truly. */
    static Map<String, String> wrongBy(Duration ahead) {
        return LIBRARY.map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME",
                        "%+d".formatted(ahead.toSeconds()),
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        "FAKETIME_DONT_RESET",
                        "1"))
                .orElse(Map.of());
    }
}
