package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.Answer;
import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells whoever read a comment out of an export what became of it. */
@ApplicationScoped
public class ImportAnswers implements Announcer<Answer> {

    private final EventEncoder encoder;

    public ImportAnswers(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(Answer answer) {
        return List.of(encoder.encode(new ImportedCommentResolved(
                answer.to().comment(),
                answer.to().capture(),
                answer.to().reading(),
                outcomeOf(answer.outcome()),
                answer.post(),
                answer.commentId(),
                answer.reason())));
    }

    private static ImportedCommentResolved.Outcome outcomeOf(Answer.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> ImportedCommentResolved.Outcome.CREATED;
            case UNCHANGED -> ImportedCommentResolved.Outcome.UNCHANGED;
            case ORPHANED -> ImportedCommentResolved.Outcome.ORPHANED;
            case REJECTED -> ImportedCommentResolved.Outcome.REJECTED;
        };
    }
}
