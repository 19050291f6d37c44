package dev.postbag.gateway.guard;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Challenges that say what they are, signed, so that none need be remembered. */
public final class Challenges {

    private static final int RANDOM_BYTES = 16;
    private static final int SIGNED_BYTES = RANDOM_BYTES + Long.BYTES + 1;
    private static final int SIGNATURE_BYTES = 16;

    private final SecureRandom random;
    private final Signature signature;

    public Challenges(SecureRandom random) {
        this.random = random;
        this.signature = Signature.random(random);
    }

    Puzzle make(int bits, Instant expiresAt) {
        byte[] chance = new byte[RANDOM_BYTES];
        random.nextBytes(chance);
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .put(chance)
                .putLong(expiresAt.toEpochMilli())
                .put((byte) bits)
                .array();
        byte[] challenge = ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES)
                .put(signed)
                .put(signature.of(signed), 0, SIGNATURE_BYTES)
                .array();
        return new Puzzle(text(challenge), bits, expiresAt);
    }

    private static String text(byte[] challenge) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    }

    /** The puzzle it belongs to; nothing where it was not made here, or before a restart. */
    Optional<Puzzle> read(String challenge) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != SIGNED_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, SIGNED_BYTES);
        byte[] expected = Arrays.copyOf(signature.of(signed), SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(signed, RANDOM_BYTES, Long.BYTES + 1);
        Instant expiresAt = Instant.ofEpochMilli(fields.getLong());
        Puzzle puzzle = new Puzzle(text(bytes), fields.get(), expiresAt);
        // Decoders let some characters pass that make no difference: one puzzle would be several.
        return Optional.of(puzzle).filter(made -> made.challenge().equals(challenge));
    }
}
