package dev.postbag.gateway.newsstand;

import java.util.Comparator;

/**
 * An answer that is not given any more as it was.
 *
 * @param asked how much it was asked for when it was taken
 */
record Taken<P>(String address, Copy<P> copy, long asked) {

    static <P> Taken<P> of(String address, Copy<P> copy) {
        return new Taken<>(address, copy, copy.demand().halve());
    }

    static <P> Comparator<Taken<P>> mostWantedFirst() {
        return Comparator.<Taken<P>>comparingLong(Taken::asked).reversed();
    }

    /** Whether somebody asks for it: what was taken before, and nobody has missed since, can wait for a reader. */
    boolean isWanted() {
        return asked > 0 || !copy.outdated();
    }
}
