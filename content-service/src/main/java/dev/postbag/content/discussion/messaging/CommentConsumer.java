package dev.postbag.content.discussion.messaging;

import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.NotingComments;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of comments that can be read, and of those that no longer can. */
@ApplicationScoped
public class CommentConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    CommentConsumer(Inbox inbox, NotingComments noting) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none()
                .on(CommentPublished.class, received -> noting.note(read(received.event())))
                .on(CommentHidden.class, received -> noting.note(read(received.event())))
                .on(CommentWithdrawn.class, received -> noting.note(read(received.event())));
    }

    @Incoming("comments")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive("comments", message, handlers);
    }

    private static CommentState read(CommentPublished event) {
        return new CommentState(event.comment(), event.post(), true, event.version());
    }

    private static CommentState read(CommentHidden event) {
        return new CommentState(event.comment(), event.post(), false, event.version());
    }

    private static CommentState read(CommentWithdrawn event) {
        return new CommentState(event.comment(), event.post(), false, event.version());
    }
}
