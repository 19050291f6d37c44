package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells a contributor what was decided about their comment last, and why. */
@ApplicationScoped
public class StatingReasons {

    private final Comments comments;
    private final DeskRules desk;

    public StatingReasons(Comments comments, DeskRules desk) {
        this.comments = comments;
        this.desk = desk;
    }

    public StatementReading read(String id, Receipt receipt) {
        Optional<Comment> comment = comments.withId(id);
        if (comment.isEmpty()) {
            return new StatementReading.NoSuchComment();
        }
        return receipt.isOf(comment.get()) ? stated(comment.get()) : new StatementReading.WrongReceipt();
    }

    private StatementReading stated(Comment comment) {
        return comment.docket()
                .latest()
                .<StatementReading>map(
                        decision -> new StatementReading.Stated(comment, decision, desk.textOf(decision.reason())))
                .orElseGet(StatementReading.NothingDecided::new);
    }
}
