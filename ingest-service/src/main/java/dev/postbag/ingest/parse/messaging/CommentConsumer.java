package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.ingest.parse.CommentId;
import dev.postbag.ingest.parse.CommentOutcome;
import dev.postbag.ingest.parse.CommentResolution;
import dev.postbag.ingest.parse.ResolvingComments;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what became of comments. */
@ApplicationScoped
public class CommentConsumer {

    private static final String CHANNEL = "comments";

    private final Inbox inbox;
    private final EventHandlers handlers;

    public CommentConsumer(Inbox inbox, ResolvingComments resolving) {
        this.inbox = inbox;
        this.handlers =
                EventHandlers.none().on(ImportedCommentResolved.class, received -> resolve(resolving, received));
    }

    @Incoming(CHANNEL)
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(CHANNEL, message, handlers);
    }

    private static void resolve(ResolvingComments resolving, ReceivedEvent<ImportedCommentResolved> received) {
        ImportedCommentResolved event = received.event();
        CommentId comment = CommentId.parse(event.comment())
                .orElseThrow(() -> new IllegalArgumentException("no comment can have the id " + event.comment()));
        resolving.resolve(
                comment,
                new CommentResolution(outcome(event.outcome()), event.post(), event.commentId(), event.reason()));
    }

    private static CommentOutcome outcome(ImportedCommentResolved.Outcome told) {
        return switch (told) {
            case CREATED -> CommentOutcome.CREATED;
            case UNCHANGED -> CommentOutcome.UNCHANGED;
            case ORPHANED -> CommentOutcome.ORPHANED;
            case REJECTED -> CommentOutcome.REJECTED;
        };
    }
}
