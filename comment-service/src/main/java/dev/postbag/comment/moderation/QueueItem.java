package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.thread.Comment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comment that waits, with what is needed to decide about it.
 *
 * @param parent the comment it answers, if any
 * @param reports how many readers reported it, for each reason
 * @param texts what the newest of them said besides
 */
public record QueueItem(
        QueuePlace place,
        Comment comment,
        Waiting waiting,
        Optional<Comment> parent,
        Map<ReportReason, Long> reports,
        List<String> texts) {

    public QueueItem {
        reports = Map.copyOf(reports);
        texts = List.copyOf(texts);
    }
}
