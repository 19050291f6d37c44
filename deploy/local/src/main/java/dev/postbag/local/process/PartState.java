package dev.postbag.local.process;

import java.time.Instant;

/** A part as it stands at one moment. */
public record PartState(String name, Phase phase, PartFacts facts, Instant since, int restarts, String note) {}
