package dev.postbag.comment.imported;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes in comments that were read out of exports, each once however often it is met. */
@ApplicationScoped
public class TakingInComments {

    private final ImportedComments comments;
    private final SettlingComments settling;
    private final Clock clock;

    public TakingInComments(ImportedComments comments, SettlingComments settling, Clock clock) {
        this.comments = comments;
        this.settling = settling;
        this.clock = clock;
    }

    public void takeIn(TakeIn taken) {
        ImportedComment kept =
                comments.keep(ImportedComment.taken(taken, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        if (!kept.first().equals(taken.parsed())) {
            answerAgain(kept, taken);
        }
        settling.settle(kept.id());
    }

    private void answerAgain(ImportedComment kept, TakeIn taken) {
        ImportedComment before = kept;
        while (!comments.change(
                before, before.metAgain(taken.claim().signs()), Optional.of(Answer.metAgain(taken.parsed(), before)))) {
            before = comments.withId(kept.id()).orElseThrow();
        }
    }
}
