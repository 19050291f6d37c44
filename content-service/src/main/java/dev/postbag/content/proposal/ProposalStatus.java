package dev.postbag.content.proposal;

import java.util.Locale;

/** What the desk said to a proposal. */
public enum ProposalStatus {
    OPEN,
    ACCEPTED,
    REFUSED;

    /** As others read it: {@code open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
