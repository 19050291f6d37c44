package dev.postbag.local.process;

import java.time.Instant;

/** A part as it stands at one moment. */
public record PartState(String name, Phase phase, PartFacts facts, Instant since, int restarts, String note) {

    /** The same part, found to be in another state than it is said to be, for this reason. */
    public PartState but(Phase found, String reason) {
        return new PartState(name, found, facts, since, restarts, reason);
    }
}
