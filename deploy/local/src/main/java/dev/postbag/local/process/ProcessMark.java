package dev.postbag.local.process;

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
        return sameStart && info.commandLine().map(line -> line.contains(sign)).orElse(false);
    }
}
