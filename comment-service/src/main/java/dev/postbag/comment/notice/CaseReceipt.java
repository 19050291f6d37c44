package dev.postbag.comment.notice;

import dev.postbag.comment.thread.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret a complainant gets for a case: who has it may follow the case. */
public record CaseReceipt(String secret) {

    /** What is kept of it. */
    public String hash() {
        return new Receipt("case|" + secret).hash();
    }

    /** Whether it is this case's; takes as long whether it is or not. */
    public boolean isOf(Notice notice) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), notice.receiptHash().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "CaseReceipt[…]";
    }
}
