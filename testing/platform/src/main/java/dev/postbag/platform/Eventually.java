package dev.postbag.e2e;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Waits, with a bound, for what the platform will come to. */
final class Eventually {

    private Eventually() {}

    /** The first value that fits, looked for at once; a failed request counts as one that does not fit yet. */
    static <T> T see(String what, Duration within, Supplier<T> look, Predicate<T> fits) {
        return Awaitility.await(what)
                .atMost(within)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(look::get, fits);
    }
}
