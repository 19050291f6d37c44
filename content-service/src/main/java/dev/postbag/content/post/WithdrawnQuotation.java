package dev.postbag.content.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * That an editor took a quotation's words out of a post, and why.
 *
 * @param quotation as it was, with its words
 * @param note why, for the desk
 */
public record WithdrawnQuotation(Block.Quotation quotation, WithdrawalReason reason, String note, Instant at) {

    /** What readers are told in place of the words. */
    Block.Withdrawn mark() {
        return new Block.Withdrawn(reason, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
