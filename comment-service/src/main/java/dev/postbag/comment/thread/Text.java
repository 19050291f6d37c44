package dev.postbag.comment.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Bytes written as text. */
public final class Text {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private Text() {}

    /** SHA-256 of the text, base64url. */
    static String hash(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** In base64url, without padding. */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The first {@code length} characters of the bytes in lower-case base 32 (RFC 4648), five bits each. */
    public static String base32(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int bit = i * 5;
            int high = (bytes[bit / 8] & 0xff) << 8;
            int low = bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0;
            text.append(BASE32.charAt((high | low) >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }
}
