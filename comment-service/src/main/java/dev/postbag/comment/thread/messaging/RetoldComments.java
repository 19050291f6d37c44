package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.RetellingComments;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells of comments again as they are now. */
@ApplicationScoped
public class RetoldComments implements Retellable {

    private static final int A_FEW = 500;

    private final RetellingComments retelling;
    private final CommentEvents events;

    public RetoldComments(RetellingComments retelling, CommentEvents events) {
        this.retelling = retelling;
        this.events = events;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Optional<Retold> after(String place) {
        return retelling
                .after(place, A_FEW)
                .map(some -> new Retold(
                        some.last(),
                        some.changes().stream()
                                .flatMap(change -> events.announce(change).stream())
                                .toList()));
    }
}
