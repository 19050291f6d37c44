package dev.postbag.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a process is known again by after its parent is gone. A number alone is not enough, since the system gives it to
 * strangers later: the moment it began must fit too, and its command line must hold a sign only ours has.
 */
public record ProcessMark(long pid, Instant started, String sign) {

    /** The system computes a start from its boot time, which may waver a little. */
    private static final Duration WAVERING = Duration.ofSeconds(2);

    /** Marks a process that was just started with a command line that holds the sign. */
    public static ProcessMark of(ProcessHandle process, String sign) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), sign);
    }

    /** The process, if it still runs and is surely the marked one. */
    public Optional<ProcessHandle> stillRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::fits);
    }

    private boolean fits(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(WAVERING) <= 0)
                .orElse(false);
        return sameStart && commandLineOf(process).contains(sign);
    }

    /** The whole command line; the JDK leaves out one that is longer than a page. */
    private static String commandLineOf(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            if (Files.isReadable(file)) {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
            }
        } catch (IOException gone) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }
}
