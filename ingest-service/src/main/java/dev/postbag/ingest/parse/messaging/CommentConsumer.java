package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.ingest.parse.CommentId;
import dev.postbag.ingest.parse.CommentOutcome;
import dev.postbag.ingest.parse.CommentResolution;
import dev.postbag.ingest.parse.ResolvingComments;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what became of comments. */
@ApplicationScoped
public class CommentConsumer {

    private static final String CHANNEL = "comments";

    private final Inbox inbox;
    private final ResolvingComments resolving;

    public CommentConsumer(Inbox inbox, ResolvingComments resolving) {
        this.inbox = inbox;
        this.resolving = resolving;
    }

    @Incoming(CHANNEL)
    @Blocking
    public void on(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll(CHANNEL, messages, ImportedCommentResolved.class, this::resolve);
    }

    private void resolve(List<ReceivedEvent<ImportedCommentResolved>> received) {
        Map<CommentId, CommentResolution> resolutions = new LinkedHashMap<>();
        for (ReceivedEvent<ImportedCommentResolved> one : received) {
            ImportedCommentResolved event = one.event();
            CommentId comment = CommentId.parse(event.comment())
                    .orElseThrow(() -> new IllegalArgumentException("no comment can have the id " + event.comment()));
            resolutions.merge(
                    comment,
                    new CommentResolution(outcome(event.outcome()), event.post(), event.commentId(), event.reason()),
                    (first, next) -> first.outcome() == CommentOutcome.ORPHANED ? next : first);
        }
        resolving.resolve(resolutions);
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
