package dev.postbag.content.integrity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one service knows of things that another knows too, drawn together in buckets by the hash of their ids. */
public interface Ledger {

    /** One bucket's entries, drawn together; the digest does not depend on their order. */
    record Bucket(long count, String digest) {}

    /** The service does not answer. */
    final class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreachableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Of what is settled, every bucket. */
    List<Bucket> buckets();

    /** What is known of each id in these buckets, what is not settled too. */
    Map<String, String> entries(Set<Integer> buckets);
}
