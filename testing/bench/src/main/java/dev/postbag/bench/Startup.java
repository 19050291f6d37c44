package dev.postbag.bench;

import dev.postbag.local.process.Memory;
import dev.postbag.local.process.ProcessMark;
import dev.postbag.local.process.RunState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One measured start of the platform: how long until it was ready, and what each of its processes took. */
record Startup(Duration untilReady, Map<String, Cost> costs) {

    /** The memory a process occupies once the platform is ready, and the processor time it used until then. */
    record Cost(long residentBytes, Duration processorTime) {

        static Cost of(ProcessMark mark) {
            Duration used = mark.stillRunning()
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
            return new Cost(Memory.of(mark.pid()).orElse(0), used);
        }
    }

    static Startup of(Duration untilReady, RunState state) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("runner", Cost.of(state.runner()));
        state.parts().forEach(part -> part.facts().process().ifPresent(mark -> costs.put(part.name(), Cost.of(mark))));
        return new Startup(untilReady, costs);
    }
}
