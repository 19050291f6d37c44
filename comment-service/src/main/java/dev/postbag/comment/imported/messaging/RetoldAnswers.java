package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.AllImportedComments;
import dev.postbag.comment.imported.ImportedComment;
import dev.postbag.comment.imported.RetellingAnswers;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells again what became of comments that were taken in. */
@ApplicationScoped
public class RetoldAnswers {

    @Produces
    @Singleton
    Retellable<ImportedComment> answers(
            AllImportedComments imported, RetellingAnswers retelling, ImportAnswers events) {
        return new Retellable<>(
                "answers",
                imported::after,
                ImportedComment::id,
                one -> events.announceAll(retelling.of(one).stream().toList()));
    }
}
