package dev.postbag.gateway.newsstand;

import java.util.concurrent.atomic.AtomicLong;

/** How often readers have asked for the answer at an address; with each change what was before it counts for half. */
public final class Demand {

    private final AtomicLong asked = new AtomicLong();

    void ask() {
        asked.incrementAndGet();
    }

    /** How much it was until now. */
    long halve() {
        return asked.getAndUpdate(times -> times / 2);
    }
}
