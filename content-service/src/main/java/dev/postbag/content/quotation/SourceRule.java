package dev.postbag.content.quotation;

import java.util.Arrays;
import java.util.Locale;

/** By which rule a quotation was taken for one of its source article. */
public enum SourceRule {
    /** The earliest of them: the others are held against it. */
    FIRST_QUOTED,
    SAME_ADDRESS,
    SAME_TITLE,
    SAME_WORDS;

    /** As others read it: {@code same-address}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static SourceRule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such rule: " + code));
    }
}
