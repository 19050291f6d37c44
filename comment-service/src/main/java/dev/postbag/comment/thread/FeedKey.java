package dev.postbag.comment.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret of the private feed that tells of replies to a comment; it opens the feed and nothing else. */
public record FeedKey(String secret) {

    /** What is kept of it: SHA-256, base64url. */
    public String hash() {
        return Text.hash(secret);
    }

    /** Whether it is this comment's; takes as long whether it is or not. */
    public boolean isOf(Comment comment) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII),
                comment.proof().feedHash().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "FeedKey[…]";
    }
}
