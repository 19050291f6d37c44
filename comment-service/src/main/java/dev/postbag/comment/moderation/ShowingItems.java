package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is needed to decide about a comment that waits. */
@ApplicationScoped
public class ShowingItems {

    private static final int MOST_TEXTS = 20;

    private final Comments comments;
    private final Reports reports;

    public ShowingItems(Comments comments, Reports reports) {
        this.comments = comments;
        this.reports = reports;
    }

    /** Nothing once it was decided or withdrawn. */
    public Optional<QueueItem> show(QueuePlace place) {
        return comments.withId(place.comment())
                .flatMap(comment ->
                        Optional.ofNullable(comment.docket().waiting()).map(waiting -> item(place, comment, waiting)));
    }

    private QueueItem item(QueuePlace place, Comment comment, Waiting waiting) {
        boolean reported = waiting.isFor(Waiting.Kind.REPORTED);
        return new QueueItem(
                place,
                comment,
                waiting,
                Optional.ofNullable(comment.inReplyTo()).flatMap(comments::withId),
                reported ? reports.count(comment.id()) : Map.of(),
                reported
                        ? reports.worded(comment.id(), MOST_TEXTS).stream()
                                .map(Report::text)
                                .toList()
                        : List.of());
    }
}
