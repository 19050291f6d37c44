package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says of a comment how it is now, as changes that lead whoever missed some to the same. */
@ApplicationScoped
public class RetellingComments {

    private final Erasures erasures;
    private final Clock clock;

    public RetellingComments(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    public List<CommentChange> of(Comment comment) {
        Instant now = clock.instant();
        List<CommentChange> changes = new ArrayList<>();
        changes.add(
                switch (comment.status()) {
                    case PUBLISHED -> new CommentChange.Published(comment, now);
                    case WITHDRAWN -> new CommentChange.Withdrawn(comment, now, false);
                    // As if it had been shown: who was told so is told that it is not.
                    case PENDING, REJECTED -> new CommentChange.Decided(comment, now, true);
                });
        changes.add(
                comment.pick().isPresent()
                        ? new CommentChange.Picked(comment, now)
                        : new CommentChange.Unpicked(comment, now, reason(comment)));
        erasures.of(comment.id())
                .filter(erasure -> !erasure.isComplete())
                .ifPresent(erasure -> changes.add(
                        new CommentChange.Erased(comment, erasure.at(), erasure.by(), erasure.reason(), null)));
        return changes;
    }

    /** Of one that may be picked again, now or when it can be read, nothing says why it is not. */
    private static UnpickReason reason(Comment comment) {
        UnpickReason reason = UnpickReason.of(comment);
        return reason == UnpickReason.CONSENT_WITHDRAWN && comment.mayBePicked() ? UnpickReason.UNPICKED : reason;
    }
}
