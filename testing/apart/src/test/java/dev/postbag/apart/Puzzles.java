package dev.postbag.apart;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Solves puzzles as the API's document says. */
final class Puzzles {

    private static final int HASH_BITS = 256;

    private Puzzles() {}

    /** The value of the header that solves it. */
    static String solve(JsonNode puzzle) {
        int bits = puzzle.path("bits").asInt();
        try {
            MessageDigest sha256 =
                    MessageDigest.getInstance(puzzle.path("algorithm").asText());
            for (long nonce = 0; ; nonce++) {
                String value = puzzle.path("challenge").asText() + ":" + nonce;
                byte[] hash = sha256.digest(value.getBytes(StandardCharsets.US_ASCII));
                if (new BigInteger(1, hash).bitLength() <= HASH_BITS - bits) {
                    return value;
                }
            }
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
