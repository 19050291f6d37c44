package dev.postbag.local.cli;

import dev.postbag.local.process.Memory;
import dev.postbag.local.process.PartState;
import dev.postbag.local.process.ProcessMark;
import dev.postbag.local.process.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** The parts of a running Postbag as lines of a table. */
final class StatusTable {

    private static final String ROW = "%-9s  %-11s  %8s  %-24s  %-12s  %8s  %s";
    private static final long MIB = 1024L * 1024;

    private final LongFunction<OptionalLong> memory;
    private final Instant now;

    StatusTable(Instant now, LongFunction<OptionalLong> memory) {
        this.now = now;
        this.memory = memory;
    }

    static StatusTable asOf(Instant now) {
        return new StatusTable(now, Memory::of);
    }

    List<String> of(RunState state) {
        List<String> lines = new ArrayList<>();
        lines.add(row("PART", "STATE", "PID", "ADDRESS", "SINCE", "MEMORY", ""));
        long runner = state.runner().pid();
        lines.add(row(
                "runner",
                state.phase().shown(),
                Long.toString(runner),
                state.gateway(),
                age(state.since()),
                memoryOf(runner),
                ""));
        for (PartState part : state.parts()) {
            String pid = part.facts()
                    .process()
                    .map(mark -> Long.toString(mark.pid()))
                    .orElse("-");
            String used = part.facts()
                    .process()
                    .map(ProcessMark::pid)
                    .map(this::memoryOf)
                    .orElse("-");
            lines.add(row(
                    part.name(),
                    part.phase().shown(),
                    pid,
                    part.facts().address(),
                    age(part.since()),
                    used,
                    remark(part)));
        }
        return lines;
    }

    private static String row(String... cells) {
        return ROW.formatted((Object[]) cells).stripTrailing();
    }

    private static String remark(PartState part) {
        String times = part.restarts() == 0 ? "" : "restarts: " + part.restarts();
        String said = part.note().isEmpty() ? part.facts().description() : part.note();
        return times.isEmpty() ? said : times + (said.isEmpty() ? "" : "; " + said);
    }

    private String memoryOf(long pid) {
        OptionalLong bytes = memory.apply(pid);
        return bytes.isPresent() ? bytes.getAsLong() / MIB + " MiB" : "-";
    }

    private String age(Instant since) {
        Duration age = Duration.between(since, now);
        if (age.toDays() > 0) {
            return age.toDays() + " d " + age.toHoursPart() + " h";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h " + age.toMinutesPart() + " min";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
