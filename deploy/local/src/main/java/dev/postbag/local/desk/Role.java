package dev.postbag.local.desk;

import java.util.Locale;

/** What the bearer of a token may do at the desk, beyond what everybody may. */
public enum Role {
    READER,
    EDITOR,
    MODERATOR,
    OPERATOR;

    /** The name as it stands in a token's {@code groups}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return group();
    }
}
