package dev.postbag.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WallClockTest {

    private static final long A_MINUTE = Duration.ofMinutes(1).toMillis();

    @TempDir
    Path directory;

    /** Says what time it is, again and again. */
    static final class Teller {

        private Teller() {}

        public static void main(String[] arguments) throws InterruptedException {
            while (!System.out.checkError()) {
                System.out.println(System.currentTimeMillis());
                Thread.sleep(100);
            }
        }
    }

    @Test
    void itJumpsWhileAProcessRunsAndBack() throws Exception {
        assumeTrue(WallClock.canJump(), "no faketime library is here");
        WallClock clock = WallClock.in(directory.resolve("ahead"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                "target/test-classes",
                Teller.class.getName());
        builder.environment().putAll(clock.environment());
        Process process = builder.start();
        try (BufferedReader told = process.inputReader()) {
            assertThat(next(told)).isCloseTo(System.currentTimeMillis(), within(A_MINUTE));

            clock.jump(Duration.ofMinutes(10));
            assertThat(skewWhenItChanges(told)).isCloseTo(10 * A_MINUTE, within(A_MINUTE));

            clock.jump(Duration.ofMinutes(-10));
            assertThat(skewWhenItChanges(told)).isCloseTo(-10 * A_MINUTE, within(A_MINUTE));
        } finally {
            process.destroyForcibly();
        }
    }

    private static long skewWhenItChanges(BufferedReader told) throws IOException {
        long before = next(told) - System.currentTimeMillis();
        long skew = before;
        while (Math.abs(skew - before) < A_MINUTE) {
            skew = next(told) - System.currentTimeMillis();
        }
        return skew;
    }

    private static long next(BufferedReader told) throws IOException {
        return Long.parseLong(told.readLine());
    }
}
