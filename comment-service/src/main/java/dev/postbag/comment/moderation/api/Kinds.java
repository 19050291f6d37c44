package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Waiting;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comments wait for, as requests name it. */
final class Kinds {

    private Kinds() {}

    /** Nothing where the text names none. */
    static Optional<Waiting.Kind> read(String text) {
        return Arrays.stream(Waiting.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
