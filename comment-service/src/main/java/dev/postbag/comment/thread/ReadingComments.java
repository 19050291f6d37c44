package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Shows one comment: to everybody while it is published, to its contributor always. */
@ApplicationScoped
public class ReadingComments {

    private final Threads threads;
    private final Comments comments;
    private final HouseRules rules;
    private final Clock clock;

    public ReadingComments(Threads threads, Comments comments, HouseRules rules, Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.rules = rules;
        this.clock = clock;
    }

    public CommentReading read(String id, Optional<Receipt> receipt) {
        Optional<Comment> found = comments.withId(id);
        if (found.isEmpty()) {
            return new CommentReading.NoSuchComment();
        }
        Comment comment = found.get();
        return receipt.isPresent() ? toContributor(comment, receipt.get()) : toEverybody(comment);
    }

    private CommentReading toContributor(Comment comment, Receipt receipt) {
        return receipt.isOf(comment)
                ? new CommentReading.Own(comment, rules.editableUntil(comment, clock.instant()))
                : new CommentReading.WrongReceipt();
    }

    private CommentReading toEverybody(Comment comment) {
        return switch (comment.status()) {
            case PUBLISHED -> underItsPost(comment);
            // What nobody has decided on is no reader's business, not even that it is there.
            case PENDING -> new CommentReading.NoSuchComment();
            case REJECTED -> new CommentReading.Rejected();
            case WITHDRAWN -> new CommentReading.Withdrawn();
        };
    }

    private CommentReading underItsPost(Comment comment) {
        boolean hidden =
                threads.under(comment.post()).map(CommentThread::hidden).orElse(true);
        return hidden ? new CommentReading.PostWithdrawn() : new CommentReading.Shown(comment);
    }
}
