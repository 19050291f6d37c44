package dev.postbag.ingest.parse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.parse.NotAnnouncedException;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.Stories;
import dev.postbag.ingest.parse.StoriesContract;
import dev.postbag.ingest.parse.StoryId;
import dev.postbag.ingest.parse.ToldStories;
import dev.postbag.ingest.parse.messaging.StoryEvents;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.Dispatch;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.outbox.OutboxSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories in a MongoDB: besides the contract, what is told of them, and when. */
public abstract class MongoStoriesOn extends StoriesContract {

    private static final Clock CLOCK = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);

    private final MongoDatabase database;
    private final List<OutboxEvent> sent = new ArrayList<>();
    private boolean failing;
    private Stories stories;

    MongoStoriesOn(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.drop();
        stories = new MongoStories(
                database.getCollection("stories"),
                new StoryEvents(new EventEncoder(Json.mapper(), CLOCK, new Limits(2_000))),
                this::send,
                CLOCK);
    }

    private void send(List<OutboxEvent> events) {
        if (failing) {
            new Dispatch(event -> CompletableFuture.failedFuture(new IllegalStateException("no broker"))).send(events);
        }
        sent.addAll(events);
    }

    @Override
    protected Stories stories() {
        return stories;
    }

    @Override
    protected long announced(StoryId story) {
        return sent.stream()
                .filter(event -> event.data().contains("\"" + story + "\""))
                .count();
    }

    @Test
    void aStoryIsToldOfInTheTraceOfItsCaptureAndItsWordsAreNotKeptBesideIt() {
        ReadStory.Told story = ToldStories.story(1, 1);

        stories.keep(List.of(story));

        assertThat(sent).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("postbag.stories");
            assertThat(event.data()).contains(story.id().toString(), "2025-08-23|title 1", "Somebody mended the lamp.");
            assertThat(event.traceparent()).isEqualTo("00-trace-01");
        });
        assertThat(find(story.id()).toJson()).contains("Title 1").doesNotContain("Somebody mended the lamp.");
    }

    @Test
    void whatCouldNotBeToldIsKeptAndToldWhenItIsGivenAgain() {
        ReadStory.Told story = ToldStories.story(1, 1);
        failing = true;
        assertThatThrownBy(() -> stories.keep(List.of(story))).isInstanceOf(NotAnnouncedException.class);
        assertThat(find(story.id())).isNotNull();
        failing = false;

        stories.keep(List.of(story));

        assertThat(announced(story.id())).isEqualTo(1);
    }

    @Test
    void aStoryTooLargeToAnnounceIsRejectedWithItsSize() {
        ReadStory.Told large = ToldStories.story(1, 1, "far too much ".repeat(200));

        stories.keep(List.of(large, ToldStories.story(1, 2)));

        assertThat(stories.rejections(ToldStories.CAPTURE))
                .extracting(Rejection::ordinal, Rejection::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "too-large"));
        assertThat(announced(large.id())).isZero();
        assertThat(announced(ToldStories.story(1, 2).id())).isEqualTo(1);
    }

    private Document find(StoryId story) {
        return database.getCollection("stories")
                .find(new Document("_id", story.toString()))
                .first();
    }

    /** Settings as configured, but for the largest event. */
    public record Limits(int maxEventBytes) implements OutboxSettings {
        @Override
        public Optional<List<String>> collections() {
            return Optional.empty();
        }

        @Override
        public Duration sweepEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration deliveryTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int batch() {
            return 100;
        }
    }
}
