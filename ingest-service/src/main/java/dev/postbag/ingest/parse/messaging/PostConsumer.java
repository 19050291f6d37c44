package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.ingest.parse.Outcome;
import dev.postbag.ingest.parse.Resolution;
import dev.postbag.ingest.parse.ResolvingStories;
import dev.postbag.ingest.parse.StoryId;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what became of stories. */
@ApplicationScoped
public class PostConsumer {

    private static final String CHANNEL = "posts";

    private final Inbox inbox;
    private final ResolvingStories resolving;

    public PostConsumer(Inbox inbox, ResolvingStories resolving) {
        this.inbox = inbox;
        this.resolving = resolving;
    }

    @Incoming(CHANNEL)
    @Blocking
    public void on(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll(CHANNEL, messages, StoryResolved.class, this::resolve);
    }

    private void resolve(List<ReceivedEvent<StoryResolved>> received) {
        Map<StoryId, Resolution> resolutions = new LinkedHashMap<>();
        for (ReceivedEvent<StoryResolved> one : received) {
            StoryResolved event = one.event();
            StoryId story = StoryId.parse(event.story())
                    .orElseThrow(() -> new IllegalArgumentException("no story can have the id " + event.story()));
            resolutions.putIfAbsent(
                    story, new Resolution(outcome(event.outcome()), event.post(), event.revision(), event.reason()));
        }
        resolving.resolve(resolutions);
    }

    private static Outcome outcome(StoryResolved.Outcome told) {
        return switch (told) {
            case CREATED -> Outcome.CREATED;
            case REVISED -> Outcome.REVISED;
            case UNCHANGED -> Outcome.UNCHANGED;
            case REJECTED -> Outcome.REJECTED;
        };
    }
}
