package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what becomes of posts. Heard twice or late, the post's version tells that it is nothing new. */
@ApplicationScoped
public class PostConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    public PostConsumer(Inbox inbox, FollowingPosts following) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none()
                .on(PostPublished.class, received -> following.follow(stateOf(received.event())))
                .on(PostRevised.class, received -> following.follow(stateOf(received.event())))
                .on(PostWithdrawn.class, received -> following.follow(stateOf(received.event())));
    }

    @Incoming("posts")
    @Blocking
    public void hear(ConsumerRecord<String, byte[]> message) {
        inbox.receive("posts", message, handlers);
    }

    private static PostState stateOf(PostPublished event) {
        return PostState.published(event.post(), event.version(), event.commentsOpen());
    }

    private static PostState stateOf(PostRevised event) {
        return PostState.published(event.post(), event.version(), event.commentsOpen());
    }

    private static PostState stateOf(PostWithdrawn event) {
        return PostState.withdrawn(event.post(), event.version());
    }
}
