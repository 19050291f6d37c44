package dev.postbag.content.proposal;

import java.util.Locale;

/** Why two posts may be the same. */
public enum ProposalReason {
    /** The third rule of identity. */
    NEARLY_THE_SAME_WORDS,
    /** A story of the one has the address, or the id at its source, that belongs to the other. */
    SAME_ADDRESS_OR_ID;

    /** As others read it: {@code same-address-or-id}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
