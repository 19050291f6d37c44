package dev.postbag.gateway.guard;

import java.time.Duration;

/**
 * Whether a client may write now.
 *
 * @param left how many times more it could at once
 * @param fullIn after how long it has its whole allowance again
 * @param pause after how long it may write; zero when it may now
 */
public record Allowance(long left, Duration fullIn, Duration pause) {

    public boolean isGranted() {
        return pause.isZero();
    }
}
