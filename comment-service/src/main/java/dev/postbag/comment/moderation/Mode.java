package dev.postbag.comment.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the comments under a post are read by a moderator. */
public enum Mode {
    /** After they are shown. */
    AFTER,
    /** Before they are shown. */
    BEFORE,
    /** Before, until one of the contributor's comments in the thread is shown; nothing else is known of anybody. */
    BEFORE_FIRST,
    /** Before, where they hold a link. */
    BEFORE_LINKS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Mode> withCode(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
