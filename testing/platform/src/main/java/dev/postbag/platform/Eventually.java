package dev.postbag.platform;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Waits, with a bound, for what the platform will come to. */
public final class Eventually {

    /** Longer than anything takes that follows by itself, also on a machine that does a lot besides. */
    public static final Duration SOON = Duration.ofMinutes(2);

    private Eventually() {}

    /** The same, given up after {@link #SOON}. */
    public static <T> T see(String what, Supplier<T> look, Predicate<T> fits) {
        return see(what, SOON, look, fits);
    }

    /** The first value that fits, looked for at once; a failed request counts as one that does not fit yet. */
    public static <T> T see(String what, Duration within, Supplier<T> look, Predicate<T> fits) {
        return Awaitility.await(what)
                .atMost(within)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(look::get, fits);
    }
}
