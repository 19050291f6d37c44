package dev.postbag.bench;

import dev.postbag.local.process.RunState;
import java.time.Duration;
import java.util.Map;

/** One measured start of the platform: how long until it was ready, and what each of its processes took. */
record Startup(Duration untilReady, Map<String, Cost> costs) {

    static Startup of(Duration untilReady, RunState state) {
        return new Startup(untilReady, Cost.ofEachProcess(state));
    }
}
