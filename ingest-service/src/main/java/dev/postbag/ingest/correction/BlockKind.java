package dev.postbag.ingest.correction;

import java.util.Locale;

/** What the desk can say that a block of words is. */
public enum BlockKind {
    PARAGRAPH,
    HEADING,
    SEPARATOR,
    PREFORMATTED,
    UNKNOWN;

    /** As others read it: {@code paragraph}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BlockKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
