package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short-lived program: how it ended and what it said. */
record Command(int status, String output) {

    private static final int TIMED_OUT = -1;

    boolean succeeded() {
        return status == 0;
    }

    /** The last line it said that is not empty. */
    String lastLine() {
        return output.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (first, last) -> last);
    }

    /** Runs a program to its end, or stops it when the time is over. */
    static Command run(Duration limit, List<String> command) throws IOException {
        Path output = Files.createTempFile("postbag-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return ended(process, limit)
                    ? new Command(process.exitValue(), Files.readString(output))
                    : new Command(TIMED_OUT, "no end within " + limit.toSeconds() + " s");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean ended(Process process, Duration limit) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
