package dev.postbag.comment.thread;

import java.util.Optional;

/**
 * What a contributor chooses besides what they say.
 *
 * @param mayBePicked whether they consent to its being picked; without, as the house has it
 * @param displayName how they want to be called in the thread; without, as they are, else by a pseudonym
 * @param acknowledged whether they know what may tell who they are, and want to say it
 */
public record Choices(Optional<Boolean> mayBePicked, Optional<String> displayName, boolean acknowledged) {

    public static final Choices NONE = new Choices(Optional.empty(), Optional.empty(), false);

    /** Those that make a comment another one, as text; empty when there are none. */
    String fingerprinted() {
        return mayBePicked.map(picked -> "mayBePicked=" + picked + ";").orElse("")
                + displayName.map(name -> "displayName=" + name + ";").orElse("");
    }
}
