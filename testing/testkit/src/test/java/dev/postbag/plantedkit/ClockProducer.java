package dev.postbag.plantedkit;

import java.time.Clock;

/** Sound: the one class that may make a clock. */
public class ClockProducer {

    Clock clock() {
        return Clock.systemUTC();
    }
}
