package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a moderator what waits for them, whoever has taken it. */
@ApplicationScoped
public class ReadingQueue {

    private final WaitingComments waiting;
    private final ShowingItems showing;

    public ReadingQueue(WaitingComments waiting, ShowingItems showing) {
        this.waiting = waiting;
        this.showing = showing;
    }

    public List<QueueItem> read(Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, int limit) {
        List<QueueItem> items = new ArrayList<>();
        Optional<QueuePlace> from = after;
        while (items.size() < limit) {
            int missing = limit - items.size();
            List<QueuePlace> places = waiting.oldest(kind, moderator, from, missing);
            places.forEach(place -> showing.show(place).ifPresent(items::add));
            if (places.size() < missing) {
                break;
            }
            from = Optional.of(places.getLast());
        }
        return items;
    }
}
