package dev.postbag.plantedkit;

import java.time.Clock;

/** Planted: it makes a clock of its own. */
public class OwnTime {

    Clock clock() {
        return Clock.systemUTC();
    }
}
