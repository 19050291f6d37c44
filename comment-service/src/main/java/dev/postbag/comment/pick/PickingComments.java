package dev.postbag.comment.pick;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Pick;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Picks comments. A second order for the same revision changes nothing; one for another revision pins that instead. */
@ApplicationScoped
public class PickingComments {

    private final Threads threads;
    private final Comments comments;
    private final ConsentRule consent;
    private final Clock clock;

    public PickingComments(Threads threads, Comments comments, ConsentRule consent, Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.consent = consent;
        this.clock = clock;
    }

    public PickResult pick(PickComment order) {
        while (true) {
            Optional<Comment> found = comments.withId(order.comment());
            if (found.isEmpty()) {
                return new PickResult.Refused(PickResult.Reason.NO_SUCH_COMMENT);
            }
            Comment comment = found.get();
            Optional<PickResult.Reason> refusal = refusalOf(order, comment);
            if (refusal.isPresent()) {
                return new PickResult.Refused(refusal.get());
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Comment picked = comment.picked(new Pick(order.revision(), now));
            if (picked.equals(comment) || comments.change(comment, new CommentChange.Picked(picked, now))) {
                return new PickResult.Picked(picked);
            }
            // Read again: who was first may have taken it back.
        }
    }

    private Optional<PickResult.Reason> refusalOf(PickComment order, Comment comment) {
        return switch (comment.status()) {
            case PENDING -> Optional.of(PickResult.Reason.NO_SUCH_COMMENT);
            case REJECTED -> Optional.of(PickResult.Reason.REJECTED);
            case WITHDRAWN -> Optional.of(PickResult.Reason.WITHDRAWN);
            case PUBLISHED -> refusalOfPublished(order, comment);
        };
    }

    private Optional<PickResult.Reason> refusalOfPublished(PickComment order, Comment comment) {
        if (threads.under(comment.post()).map(thread -> thread.hidden()).orElse(true)) {
            return Optional.of(PickResult.Reason.POST_WITHDRAWN);
        }
        boolean pinned = comment.pick()
                .filter(pick -> pick.revision() == order.revision())
                .isPresent();
        if (!pinned && order.revision() != comment.revision()) {
            return Optional.of(
                    order.revision() < comment.revision()
                            ? PickResult.Reason.REVISED_SINCE
                            : PickResult.Reason.NO_SUCH_REVISION);
        }
        return consent.allows(comment) ? Optional.empty() : Optional.of(PickResult.Reason.NO_CONSENT);
    }
}
