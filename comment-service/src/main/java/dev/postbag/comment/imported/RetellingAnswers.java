package dev.postbag.comment.imported;

import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Says again what became of a comment that was taken in, to the reading that it was first met in. */
@ApplicationScoped
public class RetellingAnswers {

    private final Comments comments;

    public RetellingAnswers(Comments comments) {
        this.comments = comments;
    }

    /** Nothing while it has not been looked for where it belongs. */
    public Optional<Answer> of(ImportedComment one) {
        return switch (one.standing()) {
            case Standing.Placed placed ->
                comments.withId(one.id()).map(comment -> Answer.placed(one.first(), comment));
            case Standing.Waiting waiting -> waiting.told().map(reason -> Answer.orphaned(one.first(), reason));
        };
    }
}
