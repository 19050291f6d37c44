package dev.postbag.comment.imported;

import dev.postbag.comment.thread.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What another system calls a comment.
 *
 * @param source the system, such as {@code wordpress:https://blog.example}
 * @param id what it calls the comment; with {@code source} it names the comment, however often it is taken in
 */
public record SourceId(String source, String id) {

    private static final int ID_LENGTH = 26;

    /** The id the comment has here: derived, so that whoever takes the comment in leads to the same one. Fixed for good. */
    public String commentId() {
        String name = "imported|" + source.length() + "|" + source + id;
        return Text.base32(sha256(name), ID_LENGTH);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
