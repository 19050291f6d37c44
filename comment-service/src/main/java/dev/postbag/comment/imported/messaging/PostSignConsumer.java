package dev.postbag.comment.imported.messaging;

import dev.postbag.comment.imported.LearningPosts;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears which post a story became, and what addresses a post had elsewhere. A consumer of its own, so that threads open while waiting comments are let in. */
@ApplicationScoped
public class PostSignConsumer {

    private static final Set<Class<? extends Event>> HEARD =
            Set.of(StoryResolved.class, PostPublished.class, PostRevised.class);

    private final Inbox inbox;
    private final LearningPosts learning;

    PostSignConsumer(Inbox inbox, LearningPosts learning) {
        this.inbox = inbox;
        this.learning = learning;
    }

    @Incoming("post-signs")
    @Blocking
    public void hear(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("post-signs", messages, HEARD, received -> {
            Map<PostSign, String> known = new LinkedHashMap<>();
            received.forEach(one -> note(one.event(), known));
            learning.learn(known);
        });
    }

    private static void note(Event event, Map<PostSign, String> known) {
        switch (event) {
            case StoryResolved resolved -> {
                if (resolved.post() != null) {
                    known.putIfAbsent(PostSign.story(resolved.story()), resolved.post());
                }
            }
            case PostPublished published -> note(published.post(), published.permalinks(), known);
            case PostRevised revised -> note(revised.post(), revised.permalinks(), known);
            default -> throw new IllegalArgumentException("not heard here: " + event.getClass());
        }
    }

    private static void note(String post, @Nullable List<String> permalinks, Map<PostSign, String> known) {
        if (permalinks != null) {
            permalinks.stream()
                    .map(PostSign::address)
                    .flatMap(Optional::stream)
                    .forEach(sign -> known.putIfAbsent(sign, post));
        }
    }
}
