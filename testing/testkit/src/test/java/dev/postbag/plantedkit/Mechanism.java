package dev.postbag.plantedkit;

import dev.postbag.contracts.Event;
import java.time.Clock;

/** Sound: it knows what an event is, and none by name. */
public record Mechanism(Event event, Clock clock) {}
