package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.ingest.parse.CorrectedStories;
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
    private final CorrectedStories corrected;

    public PostConsumer(Inbox inbox, ResolvingStories resolving, CorrectedStories corrected) {
        this.inbox = inbox;
        this.resolving = resolving;
        this.corrected = corrected;
    }

    @Incoming(CHANNEL)
    @Blocking
    public void on(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll(CHANNEL, messages, StoryResolved.class, this::resolve);
    }

    private void resolve(List<ReceivedEvent<StoryResolved>> received) {
        Map<StoryId, Resolution> resolutions = new LinkedHashMap<>();
        Map<String, Resolution> ofTheDesk = new LinkedHashMap<>();
        for (ReceivedEvent<StoryResolved> one : received) {
            StoryResolved event = one.event();
            Resolution resolution =
                    new Resolution(outcome(event.outcome()), event.post(), event.revision(), event.reason());
            if (StoryId.isCorrected(event.story())) {
                ofTheDesk.putIfAbsent(event.story(), resolution);
                continue;
            }
            StoryId story = StoryId.parse(event.story())
                    .orElseThrow(() -> new IllegalArgumentException("no story can have the id " + event.story()));
            resolutions.putIfAbsent(story, resolution);
        }
        resolving.resolve(resolutions);
        corrected.resolve(ofTheDesk);
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
