package dev.postbag.content.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a quotation's words were taken out, as readers are told. */
public enum WithdrawalReason {
    /** Whose words they are does not allow it, or no longer. */
    RIGHTS,
    /** They tell of somebody what is nobody's business. */
    PRIVACY,
    /** The law or a court forbids them. */
    LEGAL,
    /** They were never said, or not so. */
    MISTAKE;

    /** As others read it: {@code rights}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WithdrawalReason> read(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(word))
                .findFirst();
    }
}
