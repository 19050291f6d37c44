package dev.postbag.gateway.guard;

import java.time.Duration;

/**
 * How much each client may write that needs no token.
 *
 * @param writes how many times at once, and within a while
 * @param per how long that while is: an hour at the most
 */
public record AllowanceRule(int writes, Duration per) {

    public static final Duration LONGEST = Duration.ofHours(1);

    public AllowanceRule {
        if (writes < 1 || !per.isPositive() || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "postbag.guard.writes is 1 at least, postbag.guard.per more than nothing and an hour at the most");
        }
    }
}
