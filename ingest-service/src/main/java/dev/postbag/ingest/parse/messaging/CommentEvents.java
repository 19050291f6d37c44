package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.imported.CommentParsed;
import dev.postbag.ingest.parse.ReadComment;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells the other services of a comment that was read out of an export. */
@ApplicationScoped
public class CommentEvents implements Announcer<ReadComment> {

    private final EventEncoder encoder;

    public CommentEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(ReadComment comment) {
        OutboxEvent event = encoder.encode(event(comment));
        // A worker reads the capture, in no trace of its own: the comment belongs to the request that brought it.
        return List.of(new OutboxEvent(
                event.id(), event.type(), event.topic(), event.key(), event.time(), event.data(), comment.trace()));
    }

    static CommentParsed event(ReadComment comment) {
        return new CommentParsed(
                comment.id().toString(),
                comment.id().capture().value(),
                comment.id().reading(),
                comment.id().ordinal(),
                comment.source(),
                comment.sourceId(),
                comment.parentSourceId(),
                comment.story() == null ? null : comment.story().toString(),
                comment.permalink(),
                comment.threadKey(),
                comment.author(),
                comment.writtenAt() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(comment.writtenAt()),
                comment.state().name().toLowerCase(Locale.ROOT),
                comment.text());
    }
}
