package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.LearningPosts;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears which post a story became, and what addresses a post had elsewhere. A consumer of its own, so that threads open while waiting comments are let in. */
@ApplicationScoped
public class PostSignConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    PostSignConsumer(Inbox inbox, LearningPosts learning) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none()
                .on(StoryResolved.class, received -> learn(learning, received.event()))
                .on(
                        PostPublished.class,
                        received -> learn(
                                learning,
                                received.event().post(),
                                received.event().permalinks()))
                .on(
                        PostRevised.class,
                        received -> learn(
                                learning,
                                received.event().post(),
                                received.event().permalinks()));
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

    private static void learn(LearningPosts learning, String post, @Nullable List<String> permalinks) {
        if (permalinks != null) {
            learning.learn(
                    post,
                    permalinks.stream()
                            .map(PostSign::address)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }
}
