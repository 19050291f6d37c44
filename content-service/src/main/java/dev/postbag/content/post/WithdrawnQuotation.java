package dev.postbag.content.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * That an editor took a quotation's words out of a post, and why.
 *
 * @param quotation as it was, with its words
 * @param note why, for the desk
 */
public record WithdrawnQuotation(Block.Quotation quotation, WithdrawalReason reason, String note, Instant at) {

    boolean isOf(String comment) {
        return quotation.lifted() != null && quotation.lifted().comment().equals(comment);
    }

    /** The same without its words and whose they were: which comment it held is all it is known by. */
    WithdrawnQuotation wordless() {
        Block.Citation citation = quotation.citation();
        Block.Quotation left = new Block.Quotation(
                quotation.id(),
                quotation.span(),
                quotation.confidence(),
                quotation.role(),
                new Block.Citation(null, null, null, citation.url(), citation.published(), null),
                List.of(),
                null,
                quotation.lifted());
        return new WithdrawnQuotation(left, reason, note, at);
    }

    /** What readers are told in place of the words. */
    Block.Withdrawn mark() {
        return new Block.Withdrawn(reason, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
