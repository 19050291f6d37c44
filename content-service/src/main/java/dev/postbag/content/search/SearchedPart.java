package dev.postbag.content.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in posts words are looked for. */
public enum SearchedPart {
    TITLE,
    /** What the blog says itself. */
    TEXT,
    /** What others say, and who they are. */
    QUOTATIONS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SearchedPart> read(String code) {
        return Stream.of(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
