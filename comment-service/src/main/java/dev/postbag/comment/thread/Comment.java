package dev.postbag.comment.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader said about a post, or what is left of it.
 *
 * @param inReplyTo the comment it answers, if any
 * @param version goes up with every change a reader can see
 * @param createdAt to the millisecond; later than that of the comment it answers
 * @param answered whether a reply was ever begun; once true, always true
 * @param said what was said, and as whom; nothing once it was withdrawn
 */
public record Comment(
        String id,
        String post,
        @Nullable String inReplyTo,
        CommentStatus status,
        long version,
        Instant createdAt,
        boolean answered,
        @Nullable Said said,
        Proof proof) {

    /**
     * The part of a comment that goes when it is withdrawn.
     *
     * @param contributor the hash of the contributor's secret
     */
    public record Said(String contributor, String pseudonym, Words words) {}

    /**
     * What a comment's contributor is known by.
     *
     * @param fingerprint tells the request it was made by from another one
     */
    public record Proof(String receiptHash, String fingerprint) {}

    public Comment {
        if ((status == CommentStatus.PUBLISHED) == (said == null)) {
            throw new IllegalArgumentException("A comment has words while it is published, and no longer: " + id);
        }
    }

    public static Comment published(
            String id, String post, @Nullable String inReplyTo, Instant createdAt, Said said, Proof proof) {
        return new Comment(id, post, inReplyTo, CommentStatus.PUBLISHED, 1, createdAt, false, said, proof);
    }

    public boolean isPublished() {
        return status == CommentStatus.PUBLISHED;
    }

    /** Whether a list of its thread could show it: itself, or as the shell that holds its replies. */
    public boolean isListed() {
        return isPublished() || answered;
    }

    /** The same comment without its words and its contributor. */
    Comment withdrawn() {
        return new Comment(id, post, inReplyTo, CommentStatus.WITHDRAWN, version + 1, createdAt, answered, null, proof);
    }
}
