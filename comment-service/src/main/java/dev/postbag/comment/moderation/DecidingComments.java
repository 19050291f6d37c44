package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Decider;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Docket;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.moderation.DecideResult.Decided;
import dev.postbag.comment.moderation.DecideResult.Refusal;
import dev.postbag.comment.moderation.DecideResult.Refused;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides whether a comment is shown, for a moderator who has read what it says now. */
@ApplicationScoped
public class DecidingComments {

    private final Comments comments;
    private final Clock clock;

    public DecidingComments(Comments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    public DecideResult decide(DecideComment wish) {
        String id = DecisionIds.of(wish);
        while (true) {
            Optional<Comment> found = comments.withId(wish.comment());
            if (found.isEmpty()) {
                return new Refused(Refusal.COMMENT_NOT_FOUND);
            }
            Comment comment = found.get();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Decision decision = decision(id, wish, comment.docket(), now);
            Optional<Decision> before = comment.docket().decisions().stream()
                    .filter(made -> made.id().equals(id))
                    .findFirst();
            if (before.isPresent()) {
                return isSame(before.get(), decision)
                        ? new Decided(before.get(), comment)
                        : new Refused(Refusal.DECISION_ID_REUSED);
            }
            Optional<Refusal> refusal = refusalOf(wish, comment, now);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            CommentChange change = new CommentChange.Decided(comment.decided(decision), now, comment.isPublished());
            if (comments.change(comment, change)) {
                return new Decided(decision, change.comment());
            }
            // Read again: it says something else, was decided or answered since.
        }
    }

    private static Decision decision(String id, DecideComment wish, Docket docket, Instant now) {
        return new Decision(
                id,
                wish.revision(),
                new Decider.Moderator(wish.moderator()),
                wish.verdict(),
                wish.reason(),
                wish.text(),
                now,
                docket.waitsFor(Waiting.Kind.REPORTED),
                docket.waitsFor(Waiting.Kind.APPEALED),
                docket.waiting() == null ? null : docket.waiting().since());
    }

    private static boolean isSame(Decision made, Decision again) {
        return made.by().equals(again.by())
                && made.revision() == again.revision()
                && made.verdict() == again.verdict()
                && made.reason() == again.reason()
                && made.text().equals(again.text());
    }

    private static Optional<Refusal> refusalOf(DecideComment wish, Comment comment, Instant now) {
        if (comment.status() == CommentStatus.WITHDRAWN) {
            return Optional.of(Refusal.COMMENT_WITHDRAWN);
        }
        if (comment.said() == null || comment.revision() != wish.revision()) {
            return Optional.of(Refusal.STALE_REVISION);
        }
        if (comment.docket().overruled(wish.revision()).contains(wish.moderator())) {
            return Optional.of(Refusal.GOES_TO_ANOTHER);
        }
        Waiting waiting = comment.docket().waiting();
        return waiting == null ? refusalOfMore(wish, comment.docket()) : refusalOf(wish.moderator(), waiting, now);
    }

    private static Optional<Refusal> refusalOf(String moderator, Waiting waiting, Instant now) {
        if (waiting.notFor().contains(moderator)) {
            return Optional.of(Refusal.GOES_TO_ANOTHER);
        }
        return waiting.holder(now)
                .filter(holder -> !holder.equals(moderator))
                .map(holder -> Refusal.CLAIMED_BY_ANOTHER);
    }

    /** What does not wait and was decided is decided again only by whoever knows that. */
    private static Optional<Refusal> refusalOfMore(DecideComment wish, Docket docket) {
        return docket.latest()
                .filter(latest -> latest.verdict() != Verdict.HOLD && latest.revision() == wish.revision())
                .filter(latest -> !wish.supersedes().equals(Optional.of(latest.id())))
                .map(latest -> Refusal.DECIDED_SINCE);
    }
}
