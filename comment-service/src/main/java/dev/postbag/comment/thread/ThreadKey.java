package dev.postbag.comment.thread;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of one thread: whatever is derived there is derived with it, so that two threads cannot be joined. */
public final class ThreadKey {

    private static final int LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    private ThreadKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ThreadKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A thread's key has %d bytes, not %d".formatted(LENGTH, bytes.length));
        }
        return new ThreadKey(bytes.clone());
    }

    public static ThreadKey fresh(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new ThreadKey(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** HMAC-SHA-256 of the text, 32 bytes. */
    public byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "ThreadKey[…]";
    }
}
