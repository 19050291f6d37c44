package dev.postbag.content.post.messaging;

import dev.postbag.content.post.FollowingErasures;
import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which comments are to be gone for good. */
@ApplicationScoped
public class ErasureConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    ErasureConsumer(Inbox inbox, FollowingErasures following) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none().on(CommentErased.class, received -> {
            CommentErased event = received.event();
            following.follow(event.comment(), event.post(), event.version());
        });
    }

    @Incoming("erasures")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> messages) {
        inbox.receive("erasures", messages, handlers);
    }
}
