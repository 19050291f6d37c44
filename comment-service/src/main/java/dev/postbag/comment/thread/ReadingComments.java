package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows one comment: to everybody while it is published, to its contributor always. */
@ApplicationScoped
public class ReadingComments {

    private final Threads threads;
    private final Comments comments;

    public ReadingComments(Threads threads, Comments comments) {
        this.threads = threads;
        this.comments = comments;
    }

    public CommentReading read(String id, Optional<Receipt> receipt) {
        Optional<Comment> found = comments.withId(id);
        if (found.isEmpty()) {
            return new CommentReading.NoSuchComment();
        }
        Comment comment = found.get();
        return receipt.isPresent() ? toContributor(comment, receipt.get()) : toEverybody(comment);
    }

    private static CommentReading toContributor(Comment comment, Receipt receipt) {
        return receipt.isOf(comment) ? new CommentReading.Shown(comment, true) : new CommentReading.WrongReceipt();
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
        return hidden ? new CommentReading.PostWithdrawn() : new CommentReading.Shown(comment, false);
    }
}
