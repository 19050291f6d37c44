package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Has somebody else look at a rejected comment, once, for whoever has its receipt. */
@ApplicationScoped
public class AppealingDecisions {

    public static final int LONGEST_TEXT = 2_000;

    private final Comments comments;
    private final Clock clock;

    public AppealingDecisions(Comments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    public AppealResult appeal(String id, Receipt receipt, String text) {
        while (true) {
            Optional<Comment> found = comments.withId(id);
            if (found.isEmpty()) {
                return AppealResult.NO_SUCH_COMMENT;
            }
            Comment comment = found.get();
            if (!receipt.isOf(comment)) {
                return AppealResult.WRONG_RECEIPT;
            }
            if (comment.status() == CommentStatus.WITHDRAWN) {
                return AppealResult.WITHDRAWN;
            }
            Appeal before = comment.docket().appeal();
            if (before != null) {
                return text.equals(before.text()) ? AppealResult.APPEALED : AppealResult.APPEALED_BEFORE;
            }
            Optional<Decision> decision = comment.docket().latest();
            if (comment.status() != CommentStatus.REJECTED || decision.isEmpty()) {
                return AppealResult.NOT_REJECTED;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Appeal appeal = new Appeal(now, decision.get().id(), text);
            if (comments.change(comment, new CommentChange.Appealed(comment.appealed(appeal), now))) {
                return AppealResult.APPEALED;
            }
            // Read again: it was decided or withdrawn since.
        }
    }
}
