package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Revision;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentRevised;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.pick.CommentPicked;
import dev.postbag.contracts.pick.CommentUnpicked;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells the other services what became of a comment: which, under which post, and nothing of who said what, unless it is picked. */
@ApplicationScoped
public class CommentEvents implements Announcer<CommentChange> {

    private final EventEncoder encoder;

    public CommentEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(CommentChange change) {
        return eventOf(change).map(encoder::encode).stream().toList();
    }

    private static CommentPicked pickOf(Comment comment, Instant at) {
        Comment.Said said = Objects.requireNonNull(comment.said());
        Revision pinned =
                comment.pick().flatMap(pick -> said.revision(pick.revision())).orElseThrow();
        return new CommentPicked(
                comment.id(),
                comment.post(),
                comment.version(),
                pinned.number(),
                said.name(),
                PickedPassages.of(pinned.blocks()),
                pinned.at(),
                at);
    }

    private static Optional<Event> eventOf(CommentChange change) {
        Comment comment = change.comment();
        return switch (change) {
            case CommentChange.Published published -> Optional.of(published(comment, published.at()));
            case CommentChange.Hidden hidden -> Optional.empty();
            case CommentChange.Revised revised ->
                Optional.<Event>of(new CommentRevised(
                                comment.id(),
                                comment.post(),
                                comment.version(),
                                comment.revision(),
                                revised.at(),
                                comment.mayBePicked()))
                        .filter(event -> comment.isPublished());
            case CommentChange.Decided decided -> eventOf(decided);
            case CommentChange.Appealed appealed -> Optional.empty();
            case CommentChange.Withdrawn withdrawn ->
                Optional.of(new CommentWithdrawn(
                        comment.id(), comment.post(), comment.version(), withdrawn.at(), withdrawn.shown()));
            case CommentChange.Erased erased ->
                Optional.of(new CommentErased(
                        comment.id(),
                        comment.post(),
                        comment.version(),
                        erased.by().code(),
                        comment.imported() != null,
                        erased.at()));
            case CommentChange.Picked picked -> Optional.of(pickOf(comment, picked.at()));
            case CommentChange.Unpicked unpicked ->
                Optional.of(new CommentUnpicked(
                        comment.id(),
                        comment.post(),
                        comment.version(),
                        unpicked.reason().code(),
                        unpicked.at()));
        };
    }

    /** What readers see as before is not told again. */
    private static Optional<Event> eventOf(CommentChange.Decided decided) {
        Comment comment = decided.comment();
        if (comment.isPublished() == decided.shown()) {
            return Optional.empty();
        }
        return Optional.of(
                comment.isPublished()
                        ? published(comment, decided.at())
                        : new CommentHidden(comment.id(), comment.post(), comment.version(), decided.at()));
    }

    private static CommentPublished published(Comment comment, Instant at) {
        return new CommentPublished(
                comment.id(), comment.post(), comment.version(), comment.inReplyTo(), at, comment.mayBePicked());
    }
}
