package dev.postbag.content.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether something is one of the posts in their row, or a page that stands by itself. */
public enum PostKind {
    POST,
    PAGE;

    /** As others read it: {@code page}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PostKind> read(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }
}
