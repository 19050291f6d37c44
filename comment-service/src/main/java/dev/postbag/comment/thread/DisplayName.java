package dev.postbag.comment.thread;

import java.util.Set;

/**
 * A name a contributor chose for one thread.
 *
 * @param text as it is shown
 * @param looks what it looks like: a name that has one of them in common with another could be taken for it
 */
public record DisplayName(String text, Set<String> looks) {

    /** What a text sent as a name turned out to be. */
    public sealed interface Reading {
        record Usable(DisplayName name) implements Reading {}

        record Unusable(NameFault fault) implements Reading {}
    }

    public DisplayName {
        if (text.isBlank() || looks.isEmpty()) {
            throw new IllegalArgumentException("A name has letters");
        }
        looks = Set.copyOf(looks);
    }
}
