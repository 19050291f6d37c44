package dev.postbag.comment.moderation.api;

import org.jspecify.annotations.Nullable;

/** Texts as they come in requests. */
final class Texts {

    private Texts() {}

    /** Without white space around it; ends the request where it is too long. */
    static String read(@Nullable String sent, String pointer, int most) {
        String text = sent == null ? "" : sent.strip();
        if (text.length() > most) {
            throw ModerationProblems.invalid(pointer, "must have up to %,d characters".formatted(most));
        }
        return text;
    }
}
