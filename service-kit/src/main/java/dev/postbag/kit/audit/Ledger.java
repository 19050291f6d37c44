package dev.postbag.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What two services should both know, drawn together so that they can be compared without sending all of it: entries, each
 * an id and what is known of it, fall into 256 buckets by the hash of the id; of a bucket there is the number of its entries
 * and the sum (exclusive or) of their SHA-256, which does not depend on the order.
 */
public final class Ledger {

    public static final int BUCKETS = 256;

    private final byte[][] sums = new byte[BUCKETS][32];
    private final long[] counts = new long[BUCKETS];
    private final MessageDigest sha256 = sha256();

    /** One bucket's entries, drawn together. */
    public record Bucket(long count, String digest) {}

    public void add(String id, String known) {
        int bucket = bucketOf(id);
        byte[] hash = hash(id.length() + ":" + id + known);
        for (int i = 0; i < hash.length; i++) {
            sums[bucket][i] ^= hash[i];
        }
        counts[bucket]++;
    }

    public int bucketOf(String id) {
        return hash(id)[0] & 0xff;
    }

    public List<Bucket> buckets() {
        return IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> new Bucket(counts[bucket], HexFormat.of().formatHex(sums[bucket])))
                .toList();
    }

    private byte[] hash(String text) {
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
