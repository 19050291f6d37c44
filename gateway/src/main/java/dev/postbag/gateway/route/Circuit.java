package dev.postbag.gateway.route;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a service is asked at all: not when it has failed time and again, but for one request now and then that finds out
 * whether it is back.
 */
public final class Circuit {

    private static final int PATIENT_WITH = 10;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanos;
    private int failures;
    private long nextTry;

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
    public Circuit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether the service is to be asked now. */
    public synchronized boolean admits() {
        if (failures < PATIENT_WITH) {
            return true;
        }
        long now = nanos.getAsLong();
        if (now - nextTry < 0) {
            return false;
        }
        nextTry = now + PAUSE;
        return true;
    }

    /** The service has answered, whatever it said. */
    public synchronized void succeeded() {
        failures = 0;
    }

    /** The service could not be reached, broke off or said nothing for too long. */
    public synchronized void failed() {
        failures = Math.min(failures + 1, PATIENT_WITH);
        if (failures == PATIENT_WITH) {
            nextTry = nanos.getAsLong() + PAUSE;
        }
    }

    public synchronized boolean isOpen() {
        return failures >= PATIENT_WITH;
    }
}
