package dev.postbag.content.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a post goes by for good. It follows from the story key, so that no two replicas can make one post twice; of a
 * draft made here, from the order to make it.
 */
public record PostId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{26}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    public PostId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a post id");
        }
    }

    /** The first 130 bits of SHA-256 over {@code post|} and the key, in lower-case base 32. */
    public static PostId of(String storyKey) {
        byte[] digest = sha256("post|" + storyKey);
        StringBuilder word = new StringBuilder(26);
        for (int bit = 0; word.length() < 26; bit += BITS) {
            int two = (digest[bit / 8] & 0xff) << 8 | digest[bit / 8 + 1] & 0xff;
            word.append(ALPHABET.charAt(two >> (16 - BITS - bit % 8) & 0x1f));
        }
        return new PostId(word.toString());
    }

    /** The id a client gave, if it can be one. */
    public static Optional<PostId> read(String word) {
        return SHAPE.matcher(word).matches() ? Optional.of(new PostId(word)) : Optional.empty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
