package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.RetellingAnswers;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells again what became of comments that were taken in. */
@ApplicationScoped
public class RetoldAnswers implements Retellable {

    private static final int A_FEW = 200;

    private final RetellingAnswers retelling;
    private final ImportAnswers events;

    public RetoldAnswers(RetellingAnswers retelling, ImportAnswers events) {
        this.retelling = retelling;
        this.events = events;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public Optional<Retold> after(String place) {
        return retelling
                .after(place, A_FEW)
                .map(some -> new Retold(
                        some.last(),
                        some.answers().stream()
                                .flatMap(answer -> events.announce(answer).stream())
                                .toList()));
    }
}
