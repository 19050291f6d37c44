package dev.postbag.bench;

import dev.postbag.local.process.Memory;
import dev.postbag.local.process.ProcessMark;
import dev.postbag.local.process.RunState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a process takes: the memory it occupies, and the processor time it has used so far. */
record Cost(long residentBytes, Duration processorTime) {

    private static final double MIB = 1024 * 1024;

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

    /** A line for each process: its memory, and what one of {@code count} took of the processor between the two times. */
    static void tell(PrintWriter out, String what, long count, Map<String, Cost> before, Map<String, Cost> after) {
        out.printf("%-10s %12s %24s%n", "process", "memory", "processor time a " + what);
        after.forEach((part, cost) -> out.printf(
                Locale.ROOT,
                "%-10s %8.0f MiB %21.2f ms%n",
                part,
                cost.residentBytes() / MIB,
                cost.processorTime()
                                .minus(before.getOrDefault(part, NONE).processorTime())
                                .toMillis()
                        / (double) count));
        out.flush();
    }
}
