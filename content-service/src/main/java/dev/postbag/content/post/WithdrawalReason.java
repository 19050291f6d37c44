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
    MISTAKE,
    /** The comment they are from was withdrawn by its contributor. */
    COMMENT_WITHDRAWN,
    /** The comment they are from was rejected by a moderator. */
    COMMENT_REJECTED,
    /** The contributor of the comment they are from no longer consents to its being picked. */
    CONSENT_WITHDRAWN,
    /** The comment they are from was erased: they are kept nowhere. */
    COMMENT_ERASED;

    /** Whether it follows from what became of a comment: no editor decided so, and none can undo it. */
    public boolean isOfAComment() {
        return switch (this) {
            case RIGHTS, PRIVACY, LEGAL, MISTAKE -> false;
            case COMMENT_WITHDRAWN, COMMENT_REJECTED, CONSENT_WITHDRAWN, COMMENT_ERASED -> true;
        };
    }

    /** As others read it: {@code consent-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WithdrawalReason> read(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(word))
                .findFirst();
    }
}
