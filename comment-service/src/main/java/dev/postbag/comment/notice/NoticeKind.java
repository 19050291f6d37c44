package dev.postbag.comment.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody says is against the law about a comment. */
public enum NoticeKind {
    DEFAMATION,
    PRIVACY,
    COPYRIGHT,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeKind> withCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
