package dev.postbag.comment.imported;

import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Says again what became of comments that were taken in, to the reading that each was first met in. */
@ApplicationScoped
public class RetellingAnswers {

    private final AllImportedComments imported;
    private final Comments comments;

    public RetellingAnswers(AllImportedComments imported, Comments comments) {
        this.imported = imported;
        this.comments = comments;
    }

    /**
     * What became of some.
     *
     * @param last the id of the last of them
     */
    public record Retold(String last, List<Answer> answers) {
        public Retold {
            answers = List.copyOf(answers);
        }
    }

    /** Of up to {@code limit} that come behind this one; nothing when there are no more. */
    public Optional<Retold> after(String id, int limit) {
        List<ImportedComment> next = imported.after(id, limit);
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new Retold(
                        next.getLast().id(),
                        next.stream().flatMap(one -> answer(one).stream()).toList()));
    }

    private Optional<Answer> answer(ImportedComment one) {
        return switch (one.standing()) {
            case Standing.Placed placed ->
                comments.withId(one.id()).map(comment -> Answer.placed(one.first(), comment));
            case Standing.Waiting waiting -> waiting.told().map(reason -> Answer.orphaned(one.first(), reason));
        };
    }
}
