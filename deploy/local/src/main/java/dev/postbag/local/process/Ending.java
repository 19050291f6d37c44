package dev.postbag.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: asks first, and forces it when asking does not help in time. */
final class Ending {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(10);

    private Ending() {}

    /** Returns when the process is gone; false when it had to be forced. */
    static boolean of(ProcessHandle process, Duration patience) {
        process.destroy();
        if (goneWithin(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        goneWithin(process, AFTER_FORCE);
        return false;
    }

    private static boolean goneWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return !process.isAlive();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
