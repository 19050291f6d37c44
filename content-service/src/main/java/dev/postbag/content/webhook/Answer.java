package dev.postbag.content.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back of a message; never what its receiver said in the body.
 *
 * @param status none where nothing came back
 * @param outcome a stable word: {@code delivered}, {@code http-503}, {@code timed-out}, {@code out-of-reach},
 *     {@code forbidden-address}
 * @param retryAfter what the receiver asked for
 */
public record Answer(
        @Nullable Integer status, String outcome, @Nullable Duration retryAfter) {

    private static final int GONE = 410;

    public static Answer received(int status, @Nullable Duration retryAfter) {
        return new Answer(status, status / 100 == 2 ? "delivered" : "http-" + status, retryAfter);
    }

    public static Answer none(String why) {
        return new Answer(null, why, null);
    }

    public boolean isTaken() {
        return status != null && status / 100 == 2;
    }

    /** The receiver wants no more messages. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
