package dev.postbag.comment.retention;

import java.util.Locale;

/** Something whose time was over. */
public enum Removed {
    COMMENTS,
    REPORTS,
    NOTICES,
    CONTRIBUTORS,
    ORPHANS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
