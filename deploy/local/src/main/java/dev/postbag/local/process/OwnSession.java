package dev.postbag.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts a command away from the terminal, so that Ctrl-C reaches the runner alone, which then ends its children in order.
 * The process keeps the number it is started with.
 */
public final class OwnSession {

    private static final List<String> DEAF = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private OwnSession() {}

    /** The command, to be started in a session of its own, or where that is not to be had, deaf to Ctrl-C. */
    public static List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>(setsid());
        whole.addAll(command);
        return List.copyOf(whole);
    }

    private static List<String> setsid() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> List.of(found.toString()))
                .orElse(DEAF);
    }
}
