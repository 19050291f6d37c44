package dev.postbag.comment.push;

import java.time.Duration;
import java.util.Optional;

/** What a push service did with a message. */
public sealed interface Delivery {

    record Taken() implements Delivery {}

    /** The device is not there any more, or wants nothing from here. */
    record Gone() implements Delivery {}

    /**
     * It may take it later.
     *
     * @param after how long it asks to wait, if it says so
     */
    record Later(Optional<Duration> after) implements Delivery {}

    /** It takes no such message, now or later. */
    record Refused() implements Delivery {}
}
