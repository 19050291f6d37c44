package dev.postbag.content.post.messaging;

import dev.postbag.content.post.Correction;
import dev.postbag.content.post.Origin;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Rush;
import dev.postbag.content.post.Story;
import dev.postbag.contracts.story.StoryCorrection;
import dev.postbag.contracts.story.StoryOrigin;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.kit.inbox.Inbox;
import dev.postbag.kit.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears of stories read out of captures. */
@ApplicationScoped
public class StoryConsumer {

    private static final Logger LOG = Logger.getLogger(StoryConsumer.class);

    private final Inbox inbox;
    private final ResolvingStories resolving;
    private final Rush rush;

    StoryConsumer(Inbox inbox, ResolvingStories resolving, Rush rush) {
        this.inbox = inbox;
        this.resolving = resolving;
        this.rush = rush;
    }

    @Incoming("stories")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> messages) {
        inbox.receiveAll("stories", messages, StoryParsed.class, this::resolve);
    }

    private void resolve(List<ReceivedEvent<StoryParsed>> received) {
        rush.heard();
        List<Resolution> resolutions = resolving.resolve(
                received.stream().map(each -> read(each.event())).toList());
        for (int place = 0; place < resolutions.size(); place++) {
            tell(received.get(place).id(), resolutions.get(place));
        }
    }

    private static void tell(String event, Resolution resolution) {
        switch (resolution) {
            case Resolution.Resolved resolved ->
                LOG.debugf(
                        "Event %s: post %s %s (%s)",
                        event,
                        resolved.post().id(),
                        resolved.provenance().outcome(),
                        resolved.provenance().reason().code());
            case Resolution.SeenBefore seen ->
                LOG.debugf("Event %s came again for post %s", event, seen.post().id());
            case Resolution.Refused refused ->
                LOG.warnf("Event %s tells of a story that was refused: %s", event, refused.code());
        }
    }

    static Story read(StoryParsed event) {
        return new Story(
                event.story(),
                event.capture(),
                event.reading(),
                event.ordinal(),
                event.storyKey(),
                event.title(),
                event.publishedOn(),
                event.dayPosition(),
                event.capturedAt(),
                event.source(),
                event.cutShort(),
                StoryBlocks.read(event.span()),
                StoryBlocks.read(event.blocks()),
                event.publishedAt(),
                origin(event.origin()),
                correction(event.correction()));
    }

    private static @Nullable Correction correction(@Nullable StoryCorrection correction) {
        return correction == null
                ? null
                : new Correction(correction.number(), correction.at(), correction.apart(), correction.joins());
    }

    private static Origin origin(@Nullable StoryOrigin origin) {
        return origin == null
                ? Origin.NONE
                : new Origin(
                        PostKind.read(origin.kind()).orElse(PostKind.POST),
                        origin.draft(),
                        origin.permalink(),
                        origin.sourceId(),
                        origin.authors(),
                        origin.labels());
    }
}
