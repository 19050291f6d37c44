package dev.postbag.comment.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a reader reports a comment. */
public enum ReportReason {
    ABUSE,
    HATE,
    THREAT,
    PERSONAL_DATA,
    SPAM,
    OFF_TOPIC,
    UNLAWFUL,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportReason> withCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
