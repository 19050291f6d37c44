package dev.postbag.bench;

import dev.postbag.local.process.Memory;
import dev.postbag.local.process.ProcessMark;
import dev.postbag.local.process.RunState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a process takes: the memory it occupies, and the processor time it has used so far. */
record Cost(long residentBytes, Duration processorTime) {

    static final Cost NONE = new Cost(0, Duration.ZERO);

    static Cost of(ProcessMark mark) {
        Duration used = mark.stillRunning()
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new Cost(Memory.of(mark.pid()).orElse(0), used);
    }

    /** By the part's name, the runner first; Kafka runs in the runner. */
    static Map<String, Cost> ofEachProcess(RunState state) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("runner", of(state.runner()));
        state.parts().forEach(part -> part.facts().process().ifPresent(mark -> costs.put(part.name(), of(mark))));
        return costs;
    }
}
