package dev.postbag.comment.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret a contributor gets for a comment: who has it may edit and withdraw the comment and see its state. */
public record Receipt(String secret) {

    /** What is kept of it: SHA-256, base64url. */
    public String hash() {
        return Text.hash(secret);
    }

    /** Whether it is this comment's; takes as long whether it is or not. */
    public boolean isOf(Comment comment) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII),
                comment.proof().receiptHash().getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret of the comment's feed of replies: it follows from the receipt, and the receipt not from it. */
    public FeedKey feedKey() {
        return new FeedKey(Text.hash("feed|" + secret));
    }

    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
