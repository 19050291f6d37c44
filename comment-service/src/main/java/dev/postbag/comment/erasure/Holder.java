package dev.postbag.comment.erasure;

import java.util.Locale;

/** Who may hold a comment's words and says when they are gone there. */
public enum Holder {
    COMMENT,
    CONTENT,
    INGEST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
