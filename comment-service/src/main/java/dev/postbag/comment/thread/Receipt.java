package dev.postbag.comment.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret a contributor gets for a comment: who has it may withdraw the comment and see its state. */
public record Receipt(String secret) {

    /** What is kept of it: SHA-256, base64url. */
    public String hash() {
        return Text.base64(sha256());
    }

    /** Whether it is this comment's; takes as long whether it is or not. */
    public boolean isOf(Comment comment) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII),
                comment.proof().receiptHash().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Receipt[…]";
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
