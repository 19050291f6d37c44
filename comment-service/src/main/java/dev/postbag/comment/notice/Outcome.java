package dev.postbag.comment.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a case ends. */
public enum Outcome {
    /** The comment is taken down. */
    UPHELD,
    /** The comment stays. */
    REJECTED,
    WITHDRAWN_BY_COMPLAINANT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> withCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }
}
