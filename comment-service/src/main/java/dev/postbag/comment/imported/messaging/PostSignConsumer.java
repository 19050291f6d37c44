package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.LearningPosts;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which post a story became. A consumer of its own, so that threads open while waiting comments are let in. */
@ApplicationScoped
public class PostSignConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    PostSignConsumer(Inbox inbox, LearningPosts learning) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none().on(StoryResolved.class, received -> learn(learning, received.event()));
    }

    @Incoming("post-signs")
    @Blocking
    public void hear(ConsumerRecord<String, byte[]> message) {
        inbox.receive("post-signs", message, handlers);
    }

    private static void learn(LearningPosts learning, StoryResolved event) {
        if (event.post() != null) {
            learning.learn(event.post(), List.of(PostSign.story(event.story())));
        }
    }
}
