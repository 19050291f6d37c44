package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.thread.EraseResult.Erased;
import dev.postbag.comment.thread.EraseResult.NoSuchComment;
import dev.postbag.comment.thread.EraseResult.NotAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Erases a comment: its words are gone in one write, which also withdraws it and tells the others to remove theirs. Done
 * again, it changes nothing.
 */
@ApplicationScoped
public class ErasingComments {

    private final Comments comments;
    private final Erasures erasures;
    private final Clock clock;

    public ErasingComments(Comments comments, Erasures erasures, Clock clock) {
        this.comments = comments;
        this.erasures = erasures;
        this.clock = clock;
    }

    public EraseResult erase(EraseComment order) {
        while (true) {
            Optional<Comment> found = comments.withId(order.comment());
            if (found.isEmpty()) {
                return new NoSuchComment();
            }
            if (!order.isFor(found.get())) {
                return new NotAllowed();
            }
            Optional<Erasure> before = erasures.of(order.comment());
            if (before.isPresent()) {
                return new Erased(before.get());
            }
            comments.change(found.get(), erasureOf(found.get(), order));
            // Read again: it is erased by now, or something else happened first.
        }
    }

    private CommentChange erasureOf(Comment comment, EraseComment order) {
        Comment.Said said = comment.said();
        return new CommentChange.Erased(
                comment.erased(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                order.by(),
                order.reason(),
                said == null ? null : said.contributor());
    }
}
