package dev.postbag.content.post;

import java.util.Arrays;
import java.util.Locale;

/** Which rule decided what a story did. */
public enum Reason {
    /** No story told of this post before. */
    NEW_POST,
    /** A newer capture says it in other words. */
    WORDS_CHANGED,
    /** It goes on where the words known so far stop. */
    FULLER,
    /** It says what is known already. */
    SAME_WORDS,
    /** The words known are from a newer capture. */
    OLDER,
    /** The words known go on where it stops. */
    CUT_SHORT,
    /** The desk set the words, or a capture says what the desk set right. */
    CORRECTED,
    /** What was a draft so far is published. */
    PUBLISHED,
    /** It is a draft of something that is published already. */
    DRAFT,
    /** The post was withdrawn, and stays so. */
    WITHDRAWN;

    /** Whether the words known are those of the story as well, perhaps as the desk set them. */
    boolean saysTheSame() {
        return this == SAME_WORDS || this == PUBLISHED || this == CORRECTED;
    }

    /** As others read it: {@code cut-short}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + code));
    }
}
