package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Numbers the changes of a thread, and has the counts of what they answer follow first. Any number of replicas may do so
 * at once; what one leaves undone the next one does.
 */
@ApplicationScoped
public class NumberingChanges {

    private static final int HANDFUL = 500;

    private final Changes changes;
    private final RecountingComments recounting;
    private final Tidings tidings;

    public NumberingChanges(Changes changes, RecountingComments recounting, Tidings tidings) {
        this.changes = changes;
        this.recounting = recounting;
        this.tidings = tidings;
    }

    /** When it is back, each change made before has a number, if the thread is there. */
    public void number(String post) {
        List<Changes.Waiting> waiting;
        do {
            waiting = changes.waiting(post, HANDFUL);
            if (waiting.isEmpty()) {
                return;
            }
            // Drawn once they were seen: a number is later than the change it is given to.
            OptionalLong number = changes.draw(post);
            if (number.isEmpty()) {
                return;
            }
            waiting.stream()
                    .map(Changes.Waiting::inReplyTo)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(recounting::recount);
            tidings.tell(ThreadChange.Kind.COUNTED, List.of(post));
            changes.number(post, waiting, number.getAsLong());
        } while (waiting.size() == HANDFUL);
    }
}
