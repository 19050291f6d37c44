package dev.postbag.content.discussion.messaging;

import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.NotingComments;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of comments that can be read, and of those that no longer can. */
@ApplicationScoped
public class CommentConsumer {

    private static final Set<Class<? extends Event>> HEARD =
            Set.of(CommentPublished.class, CommentHidden.class, CommentWithdrawn.class);

    private final Inbox inbox;
    private final NotingComments noting;

    CommentConsumer(Inbox inbox, NotingComments noting) {
        this.inbox = inbox;
        this.noting = noting;
    }

    @Incoming("comments")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll(
                "comments",
                messages,
                HEARD,
                received -> noting.note(
                        received.stream().map(each -> read(each.event())).toList()));
    }

    private static CommentState read(Event event) {
        return switch (event) {
            case CommentPublished published -> read(published);
            case CommentHidden hidden -> read(hidden);
            case CommentWithdrawn withdrawn -> read(withdrawn);
            default -> throw new IllegalArgumentException("not heard here: " + event.getClass());
        };
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
