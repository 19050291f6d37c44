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
 * @param erased that a comment's words were taken out of it for good; none while it is as it was made
 */
public record Revision(
        int number,
        String title,
        PublishedOn publishedOn,
        List<Block> blocks,
        String hash,
        @Nullable String previousHash,
        Instant createdAt,
        @Nullable Erased erased) {

    /**
     * That words were taken out of a revision for good. Its blocks say which and why; its hash stays that of what it was.
     *
     * @param at when that was last
     * @param remains the hash of what was left then, by which a later change shows; empty where the revision was damaged
     *     before
     */
    public record Erased(Instant at, String remains) {}

    public Revision {
        blocks = List.copyOf(blocks);
    }

    /** As it was made. */
    public Revision(
            int number,
            String title,
            PublishedOn publishedOn,
            List<Block> blocks,
            String hash,
            @Nullable String previousHash,
            Instant createdAt) {
        this(number, title, publishedOn, blocks, hash, previousHash, createdAt, null);
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
        return new Revision(number, title, publishedOn, others, hash, previousHash, createdAt, erased);
    }

    /** The same without these words, under the same hash; itself when it holds none of them. */
    Revision erasing(List<WithdrawnQuotation> words, Instant at) {
        List<Block> left = Masking.masked(words, blocks);
        if (left.equals(blocks)) {
            return this;
        }
        String remains = isIntact() ? RevisionHash.of(number, title, publishedOn, left, previousHash) : "";
        return new Revision(number, title, publishedOn, left, hash, previousHash, createdAt, new Erased(at, remains));
    }

    /** What it has to give when it is hashed now. */
    public String seal() {
        return erased == null ? hash : erased.remains();
    }

    /** Whether nothing in it was altered since its hash was taken, but for what was erased. */
    public boolean isIntact() {
        return seal().equals(RevisionHash.of(number, title, publishedOn, blocks, previousHash));
    }

    /** Whether it carries the hash of {@code before} and both are intact. */
    public boolean follows(Revision before) {
        return number == before.number + 1 && before.hash.equals(previousHash) && isIntact() && before.isIntact();
    }
}
