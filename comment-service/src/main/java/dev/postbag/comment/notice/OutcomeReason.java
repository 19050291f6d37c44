package dev.postbag.comment.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a case ended as it did: a code that stays, and a text for both sides. */
public enum OutcomeReason {
    LEGAL_NOTICE(Outcome.UPHELD, "The comment was taken down because of the notice."),
    LAWFUL(Outcome.REJECTED, "The comment is not against the law."),
    NOT_SHOWN(Outcome.REJECTED, "The notice does not show what is against the law."),
    ASKED_FOR(Outcome.WITHDRAWN_BY_COMPLAINANT, "Whoever gave the notice took it back.");

    private final Outcome outcome;
    private final String text;

    OutcomeReason(Outcome outcome, String text) {
        this.outcome = outcome;
        this.text = text;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Outcome outcome() {
        return outcome;
    }

    public String text() {
        return text;
    }

    public static Optional<OutcomeReason> withCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
