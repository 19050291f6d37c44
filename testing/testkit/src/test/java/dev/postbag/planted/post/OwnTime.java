package dev.postbag.planted.post;

import java.time.Instant;
import java.util.function.Supplier;

/** Planted: it reads the machine's time, by a call and by a reference. */
public class OwnTime {

    Instant now() {
        return Instant.now();
    }

    Supplier<Instant> later() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
