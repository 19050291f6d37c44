package dev.postbag.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** How much memory a process really occupies. */
public final class Memory {

    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private Memory() {}

    /** The resident bytes of a process; nothing when the system does not tell. */
    public static OptionalLong of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            if (Files.isReadable(status)) {
                return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith(RESIDENT))
                        .mapToLong(line -> number(line) * KIB)
                        .findFirst();
            }
            return asPsTells(pid);
        } catch (IOException | NumberFormatException gone) {
            return OptionalLong.empty();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    private static OptionalLong asPsTells(long pid) throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var output = ps.inputReader()) {
            String line = output.readLine();
            ps.waitFor(5, TimeUnit.SECONDS);
            return line == null || line.isBlank() ? OptionalLong.empty() : OptionalLong.of(number(line) * KIB);
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
