package dev.postbag.content.post;

import java.util.Arrays;
import java.util.Locale;

/** By which rule a story was taken for one of its post. */
public enum IdentityRule {
    /** No post was like it. */
    NEW_POST(0),
    SAME_DATE_AND_TITLE(1),
    SAME_SOURCE_ID(2),
    SAME_ADDRESS(2),
    /** Nearly the same words, and the desk said so. */
    ACCEPTED(3);

    private final int number;

    IdentityRule(int number) {
        this.number = number;
    }

    /** Its number among the rules; 0 when none applied. */
    public int number() {
        return number;
    }

    /** As others read it: {@code same-address}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static IdentityRule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such rule: " + code));
    }
}
