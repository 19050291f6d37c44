package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes back a comment for whoever has its receipt. */
@ApplicationScoped
public class WithdrawingComments {

    private final Comments comments;
    private final Clock clock;

    public WithdrawingComments(Comments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    public WithdrawResult withdraw(String id, Receipt receipt) {
        while (true) {
            Optional<Comment> found = comments.withId(id);
            if (found.isEmpty()) {
                return new WithdrawResult.NoSuchComment();
            }
            Comment comment = found.get();
            if (!receipt.isOf(comment)) {
                return new WithdrawResult.WrongReceipt();
            }
            if (comment.status() == CommentStatus.WITHDRAWN || comments.change(comment, withdrawalOf(comment))) {
                return new WithdrawResult.Withdrawn(comment);
            }
        }
    }

    private CommentChange withdrawalOf(Comment comment) {
        return CommentChange.Withdrawn.of(comment, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
