package dev.postbag.comment.pick;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.UnpickReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes picks back for the desk. A comment that is not picked stays as it is. */
@ApplicationScoped
public class UnpickingComments {

    private final Comments comments;
    private final Clock clock;

    public UnpickingComments(Comments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    /** @return whether there is such a comment */
    public boolean unpick(String id) {
        while (true) {
            Optional<Comment> found = comments.withId(id);
            if (found.isEmpty()) {
                return false;
            }
            Comment comment = found.get();
            Comment unpicked = comment.unpicked();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (unpicked.equals(comment)
                    || comments.change(comment, new CommentChange.Unpicked(unpicked, now, UnpickReason.UNPICKED))) {
                return true;
            }
        }
    }
}
