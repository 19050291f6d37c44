package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable version of a post.
 *
 * @param number 1 for the first
 * @param hash what {@link RevisionHash} makes of it
 * @param previousHash the hash of the revision before; none for the first
 */
public record Revision(
        int number,
        String title,
        PublishedOn publishedOn,
        List<Block> blocks,
        String hash,
        @Nullable String previousHash,
        Instant createdAt) {

    public Revision {
        blocks = List.copyOf(blocks);
    }

    public static Revision first(String title, PublishedOn publishedOn, List<Block> blocks, Instant createdAt) {
        String hash = RevisionHash.of(1, title, publishedOn, blocks, null);
        return new Revision(1, title, publishedOn, blocks, hash, null, createdAt);
    }

    public Revision next(String newTitle, PublishedOn newDate, List<Block> newBlocks, Instant when) {
        int next = number + 1;
        String nextHash = RevisionHash.of(next, newTitle, newDate, newBlocks, hash);
        return new Revision(next, newTitle, newDate, newBlocks, nextHash, hash, when);
    }

    /** The same with other blocks in place of its own, for readers: its hash stays that of what is kept. */
    Revision showing(List<Block> others) {
        return new Revision(number, title, publishedOn, others, hash, previousHash, createdAt);
    }

    /** Whether nothing in it was altered since its hash was taken. */
    public boolean isIntact() {
        return hash.equals(RevisionHash.of(number, title, publishedOn, blocks, previousHash));
    }

    /** Whether it carries the hash of {@code before} and both are intact. */
    public boolean follows(Revision before) {
        return number == before.number + 1 && before.hash.equals(previousHash) && isIntact() && before.isIntact();
    }
}
