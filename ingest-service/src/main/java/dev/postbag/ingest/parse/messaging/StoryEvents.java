package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.block.Span;
import dev.postbag.contracts.story.StoryCorrection;
import dev.postbag.contracts.story.StoryOrigin;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.ingest.parse.Corrected;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the other services of a story. */
@ApplicationScoped
public class StoryEvents implements Announcer<ReadStory.Told> {

    private final EventEncoder encoder;

    public StoryEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(ReadStory.Told story) {
        OutboxEvent event = encoder.encode(event(story));
        // A worker reads the capture, in no trace of its own: the story belongs to the request that brought it.
        return List.of(new OutboxEvent(
                event.id(), event.type(), event.topic(), event.key(), event.time(), event.data(), story.trace()));
    }

    private static StoryOrigin origin(Origin origin) {
        return new StoryOrigin(
                origin.kindName(),
                origin.draft(),
                origin.permalink(),
                origin.sourceId(),
                origin.authors(),
                origin.labels());
    }

    static StoryParsed event(ReadStory.Told story) {
        String capture = story.id().capture().value();
        return new StoryParsed(
                story.name(),
                capture,
                story.id().reading(),
                story.id().ordinal(),
                story.key().value(),
                story.title(),
                story.published().on().toString(),
                story.dayPosition(),
                story.capturedAt(),
                story.source(),
                story.cutShort(),
                story.confidence(),
                new Span(capture, story.span().start(), story.span().end()),
                new ContractBlocks(capture).of(story.blocks()),
                story.published().at() == null ? null : story.published().at().toString(),
                origin(story.origin()),
                correction(story.corrected()));
    }

    private static @Nullable StoryCorrection correction(@Nullable Corrected corrected) {
        return corrected == null
                ? null
                : new StoryCorrection(corrected.correction(), corrected.at(), corrected.apart(), corrected.joins());
    }
}
