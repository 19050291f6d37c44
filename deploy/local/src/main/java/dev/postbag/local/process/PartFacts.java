package dev.postbag.local.process;

import java.util.Optional;

/** What is known of a part: its own process if it has one, where it listens, and what it is in a few words. */
public record PartFacts(Optional<ProcessMark> process, String address, String description) {

    /** A part that is not there yet. */
    public static PartFacts none() {
        return new PartFacts(Optional.empty(), "", "");
    }

    /** Address and description as they stand in a line of progress. */
    public String shown() {
        return description.isEmpty() ? address : address + "  " + description;
    }
}
