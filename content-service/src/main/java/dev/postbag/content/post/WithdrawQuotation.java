package dev.postbag.content.post;

/**
 * The order to take one quotation's words out of a post.
 *
 * @param block the quotation's id in that revision
 */
public record WithdrawQuotation(String post, int revision, String block, WithdrawalReason reason, String note) {

    public WithdrawQuotation {
        note = note.strip();
        if (note.isEmpty()) {
            throw new IllegalArgumentException("a withdrawal needs a note");
        }
    }
}
