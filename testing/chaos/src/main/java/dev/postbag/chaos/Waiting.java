package dev.postbag.chaos;

import java.io.IOException;
import java.time.Duration;

/** Looks again and again until something is as it should be. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Waiting() {}

    /** Something to look at, which may fail in the meantime. */
    @FunctionalInterface
    interface Look {
        boolean holds() throws IOException, InterruptedException;
    }

    /** @throws IOException when it does not come to be in five minutes */
    static void until(String what, Look look) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!look.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("It did not come to be in " + LONGEST.toSeconds() + " s: " + what);
            }
            Thread.sleep(PAUSE);
        }
    }
}
