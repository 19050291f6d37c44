package dev.postbag.comment.erasure;

import java.util.Locale;

/** Whose wish it is that a comment's words are gone. */
public enum ErasedBy {
    CONTRIBUTOR,
    DESK,
    /** Nobody's: the time is over for which they are kept. */
    RETENTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
