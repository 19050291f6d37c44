package dev.postbag.local.process;

import java.time.Instant;
import java.util.List;

/** What the runner of one data directory last wrote down about itself and its parts. */
public record RunState(ProcessMark runner, Phase phase, String gateway, Instant since, List<PartState> parts) {

    /** The processes the runner started, as far as they had been written down. */
    public List<ProcessMark> children() {
        return parts.stream().flatMap(part -> part.facts().process().stream()).toList();
    }

    /** Is the runner that wrote this still there? */
    public boolean runs() {
        return runner.stillRunning().isPresent();
    }
}
