package dev.postbag.comment.thread;

import java.util.Locale;

/** Why a comment is no longer picked. */
public enum UnpickReason {
    WITHDRAWN,
    REJECTED,
    CONSENT_WITHDRAWN,
    /** An editor decided so; what was lifted before may stay. */
    UNPICKED;

    /** As others read it: {@code consent-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a comment whose pick ended with a change that nobody made to end it. */
    static UnpickReason of(Comment after) {
        return switch (after.status()) {
            case WITHDRAWN -> WITHDRAWN;
            case REJECTED -> REJECTED;
            case PENDING, PUBLISHED -> CONSENT_WITHDRAWN;
        };
    }
}
