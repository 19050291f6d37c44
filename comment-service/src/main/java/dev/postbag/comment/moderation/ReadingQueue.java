package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a moderator what waits for them, whoever has taken it. */
@ApplicationScoped
public class ReadingQueue {

    private final WaitingComments waiting;
    private final Comments comments;

    public ReadingQueue(WaitingComments waiting, Comments comments) {
        this.waiting = waiting;
        this.comments = comments;
    }

    public List<QueueItem> read(Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, int limit) {
        List<QueueItem> items = new ArrayList<>();
        Optional<QueuePlace> from = after;
        while (items.size() < limit) {
            int missing = limit - items.size();
            List<QueuePlace> places = waiting.oldest(kind, moderator, from, missing);
            places.forEach(place -> itemAt(place, comments).ifPresent(items::add));
            if (places.size() < missing) {
                break;
            }
            from = Optional.of(places.getLast());
        }
        return items;
    }

    /** Nothing once it was decided or withdrawn. */
    static Optional<QueueItem> itemAt(QueuePlace place, Comments comments) {
        return comments.withId(place.comment())
                .flatMap(comment -> Optional.ofNullable(comment.docket().waiting())
                        .map(waiting -> new QueueItem(
                                place,
                                comment,
                                waiting,
                                Optional.ofNullable(comment.inReplyTo()).flatMap(comments::withId))));
    }
}
