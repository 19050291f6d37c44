package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.ingest.parse.Outcome;
import dev.postbag.ingest.parse.Resolution;
import dev.postbag.ingest.parse.ResolvingStories;
import dev.postbag.ingest.parse.StoryId;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what became of stories. */
@ApplicationScoped
public class PostConsumer {

    private static final String CHANNEL = "posts";

    private final Inbox inbox;
    private final EventHandlers handlers;

    public PostConsumer(Inbox inbox, ResolvingStories resolving) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none().on(StoryResolved.class, received -> resolve(resolving, received));
    }

    @Incoming(CHANNEL)
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(CHANNEL, message, handlers);
    }

    private static void resolve(ResolvingStories resolving, ReceivedEvent<StoryResolved> received) {
        StoryResolved event = received.event();
        StoryId story = StoryId.parse(event.story())
                .orElseThrow(() -> new IllegalArgumentException("no story can have the id " + event.story()));
        resolving.resolve(
                story, new Resolution(outcome(event.outcome()), event.post(), event.revision(), event.reason()));
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
