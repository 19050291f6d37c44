package dev.postbag.ingest.parse.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.Stories;
import dev.postbag.ingest.parse.StoriesContract;
import dev.postbag.ingest.parse.StoryId;
import dev.postbag.ingest.parse.ToldStories;
import dev.postbag.ingest.parse.messaging.StoryEvents;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories in a MongoDB: besides the contract, that the event lies in the story's own document. */
public abstract class MongoStoriesOn extends StoriesContract {

    private static final Clock CLOCK = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);

    private final MongoDatabase database;
    private final List<Object> handed = new ArrayList<>();
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
                () -> new RecordedHandover(handed),
                CLOCK);
    }

    @Override
    protected Stories stories() {
        return stories;
    }

    @Override
    protected long announced(StoryId story) {
        Document document = find(story);
        return document.getList("outbox", Document.class, List.of()).size();
    }

    @Test
    void theEventOfAStoryLiesInItsDocumentAndIsAskedToBePublished() {
        ReadStory.Told story = ToldStories.story(1, 1);

        stories.keep(List.of(story));

        assertThat(find(story.id()).getList("outbox", Document.class))
                .extracting(event -> event.getString("data"))
                .singleElement()
                .asString()
                .contains(story.id().toString(), "2025-08-23|title 1", "Somebody mended the lamp.");
        assertThat(find(story.id()).getList("outbox", Document.class))
                .extracting(event -> event.getString("traceparent"))
                .containsExactly("00-trace-01");
        assertThat(handed).containsExactly(story.id().toString());
    }

    @Test
    void anEventThatWasPublishedIsNotPutThereAgainWhenTheStoryIsGivenAgain() {
        ReadStory.Told story = ToldStories.story(1, 1);
        stories.keep(List.of(story));
        database.getCollection("stories")
                .updateMany(new Document(), new Document("$set", new Document("outbox", List.of())));

        stories.keep(List.of(story));

        assertThat(announced(story.id())).isZero();
    }

    @Test
    void aStoryTooLargeToAnnounceIsRejectedWithItsSize() {
        ReadStory.Told large = ToldStories.story(1, 1, "far too much ".repeat(200));

        stories.keep(List.of(large, ToldStories.story(1, 2)));

        assertThat(stories.rejections(ToldStories.CAPTURE))
                .extracting(Rejection::ordinal, Rejection::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "too-large"));
        assertThat(announced(large.id())).isZero();
        assertThat(handed).containsExactly(ToldStories.story(1, 2).id().toString());
    }

    @Test
    void theEventOfAStoryThatIsKeptAlreadyIsNotHandedOverAgain() {
        stories.keep(List.of(ToldStories.story(1, 1)));
        handed.clear();

        stories.keep(List.of(ToldStories.story(1, 1), ToldStories.story(1, 2)));

        assertThat(handed).containsExactly(ToldStories.story(1, 2).id().toString());
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
