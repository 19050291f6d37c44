package dev.postbag.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Several measured starts as the lines that go into the documents. */
record StartupTable(List<Startup> measured) {

    private static final double MIB = 1024.0 * 1024.0;

    List<String> lines() {
        List<Double> times = measured.stream()
                .map(startup -> StartupCommand.seconds(startup.untilReady()))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "ready after %.1f s (median of %d; fastest %.1f s, slowest %.1f s) on %d processors",
                Figures.median(times),
                times.size(),
                times.stream().min(Double::compare).orElseThrow(),
                times.stream().max(Double::compare).orElseThrow(),
                Runtime.getRuntime().availableProcessors()));
        lines.add(line("%-10s %12s %16s", "process", "memory", "processor time"));
        for (String part : measured.getFirst().costs().keySet()) {
            lines.add(line(
                    "%-10s %8.0f MiB %14.1f s",
                    part,
                    median(part, cost -> cost.residentBytes() / MIB),
                    median(part, cost -> StartupCommand.seconds(cost.processorTime()))));
        }
        return lines;
    }

    private double median(String part, ToDoubleFunction<Cost> figure) {
        return Figures.median(measured.stream()
                .map(startup -> figure.applyAsDouble(startup.costs().getOrDefault(part, Cost.NONE)))
                .toList());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
