package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Decider;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Things tests need, each new unless said otherwise. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-01-17T12:00:00Z");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Samples() {}

    public static String post() {
        return "post-" + UUID.randomUUID();
    }

    /** Words nobody else says, without digits, which could be somebody's number. */
    public static String words() {
        return "Words " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }

    public static ThreadKey key() {
        return ThreadKey.fresh(RANDOM);
    }

    public static Comment comment(String post) {
        return comment(post, UUID.randomUUID().toString(), NOON, null);
    }

    public static Comment comment(String post, String id, Instant createdAt, @Nullable String inReplyTo) {
        return Comment.published(
                id,
                post,
                inReplyTo,
                createdAt,
                new Comment.Said(
                        "contributor-hash",
                        "Quiet Kingfisher",
                        Revision.plain(new Words("It was not raining."), createdAt),
                        false),
                new Comment.Proof("receipt-hash", "fingerprint", "feed-hash"));
    }

    public static CommentChange.Published published(Comment comment) {
        return new CommentChange.Published(comment, comment.createdAt());
    }

    public static Comment revised(Comment comment, String words) {
        Words then = new Words(words);
        return comment.revised(then, Block.plain(then), comment.createdAt().plusSeconds(1));
    }

    public static Comment in(Comment comment, CommentStatus status) {
        return comment.in(status);
    }

    public static Comment consenting(Comment comment, boolean mayBePicked) {
        return comment.consenting(mayBePicked);
    }

    public static CommentChange.Withdrawn withdrawn(Comment comment) {
        return CommentChange.Withdrawn.of(comment, NOON);
    }

    public static WriteComment wish(String post, String words) {
        return new WriteComment(post, new Words(words), null, Optional.empty(), Optional.empty(), Choices.NONE);
    }

    public static WriteComment reply(String post, String parent, String words) {
        return new WriteComment(post, new Words(words), parent, Optional.empty(), Optional.empty(), Choices.NONE);
    }

    public static WriteComment keyed(String post, String words, String idempotencyKey) {
        return new WriteComment(
                post, new Words(words), null, Optional.empty(), Optional.of(idempotencyKey), Choices.NONE);
    }

    public static WriteComment by(ContributorSecret contributor, String post, String words) {
        return new WriteComment(post, new Words(words), null, Optional.of(contributor), Optional.empty(), Choices.NONE);
    }

    public static Decision rejection(Comment comment, String moderator, Instant at) {
        return decision(comment, moderator, Verdict.REJECT, Reason.ABUSE, at);
    }

    public static Decision decision(Comment comment, String moderator, Verdict verdict, Reason reason, Instant at) {
        return new Decision(
                UUID.randomUUID().toString(),
                comment.revision(),
                new Decider.Moderator(moderator),
                verdict,
                reason,
                "Said so",
                at,
                false,
                false,
                at.minusSeconds(60));
    }

    public static CommentChange.Decided decided(Comment comment, Decision decision) {
        return new CommentChange.Decided(comment.decided(decision), decision.at(), comment.isPublished());
    }
}
