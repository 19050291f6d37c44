package dev.postbag.gateway.guard;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How many public writes came lately, of all clients together: a mean over some seconds that slides. */
public final class Pressure {

    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private long begin;
    private long now;
    private long before;

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
    public Pressure(LongSupplier nanos) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    /** One more. */
    public synchronized void add() {
        move();
        now++;
    }

    /** What lies back further than the window counts no more; of the window before this one as much as it still covers. */
    public synchronized double writesPerSecond() {
        double gone = (double) move() / WINDOW.toNanos();
        return (now + before * (1 - gone)) / WINDOW.toSeconds();
    }

    /** How long the window has lasted that is counted now. */
    private long move() {
        long length = WINDOW.toNanos();
        long passed = nanos.getAsLong() - begin;
        if (passed >= length) {
            before = passed < 2 * length ? now : 0;
            now = 0;
            begin += passed - passed % length;
        }
        return nanos.getAsLong() - begin;
    }
}
