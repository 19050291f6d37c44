package dev.postbag.ingest.correction.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.correction.BlockKind;
import dev.postbag.ingest.correction.Change;
import dev.postbag.ingest.correction.Correction;
import dev.postbag.ingest.correction.Corrections;
import dev.postbag.ingest.correction.Corrections.Keeping;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Outcome;
import dev.postbag.ingest.parse.QuotationRole;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.Resolution;
import dev.postbag.ingest.parse.ToldStories;
import dev.postbag.ingest.parse.messaging.StoryEvents;
import dev.postbag.ingest.parse.store.MongoStoriesOn;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.OutboxEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections in a MongoDB. */
abstract class MongoCorrectionsOn {

    private static final CaptureId CAPTURE = ToldStories.CAPTURE;
    private static final ReadStory.Told STORY = ToldStories.story(1, 1);

    private final MongoDatabase database;
    private Corrections corrections;

    MongoCorrectionsOn(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.drop();
        corrections = new MongoCorrections(
                database.getCollection("corrections"), story -> List.of(event(story)), Handover::toSweeps);
    }

    @Test
    void everyChangeIsReadAsItWasKept() {
        List<Change> changes = List.of(
                new Change.SetType("s1.b1", BlockKind.HEADING),
                new Change.Quote("s1.b1", "s1.b2", QuotationRole.SPEECH),
                new Change.Unquote("s1.q2"),
                new Change.Split("s1.b2", "Second", new KnownDate(2025, 8, null)),
                new Change.Join("s1"),
                new Change.TakeBack(1));
        for (int number = 1; number <= changes.size(); number++) {
            assertThat(corrections.keep(correction(number, changes.get(number - 1)), List.of(STORY)))
                    .isEqualTo(Keeping.KEPT);
        }

        assertThat(corrections.of(CAPTURE)).extracting(Correction::change).isEqualTo(changes);
        assertThat(corrections.of(CAPTURE).getFirst()).isEqualTo(correction(1, changes.getFirst()));
    }

    @Test
    void aCorrectionAndItsEventsAreOneDocument() {
        corrections.keep(correction(1, new Change.Join("s1")), List.of(STORY));

        assertThat(database.getCollection("corrections").find().first().getList("outbox", Document.class))
                .extracting(event -> event.getString("data"))
                .containsExactly(STORY.title());
    }

    @Test
    void ofTwoAtOnceOneIsKept() throws Exception {
        Callable<Keeping> one = () -> corrections.keep(correction(1, new Change.Join("s1")), List.of(STORY));
        Callable<Keeping> other = () -> corrections.keep(correction(1, new Change.Join("s2")), List.of(STORY));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Keeping>> both = List.of(two.submit(one), two.submit(other));

            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .containsExactlyInAnyOrder(Keeping.KEPT, Keeping.TAKEN);
        }
        assertThat(corrections.of(CAPTURE)).hasSize(1);
    }

    @Test
    void theFirstWordOnAStoryStands() {
        Correction kept = correction(1, new Change.Join("s1"));
        corrections.keep(kept, List.of(STORY));
        String story = kept.stories().getFirst().id();
        assertThat(corrections.of(CAPTURE).getFirst().isSettled()).isFalse();

        corrections.resolve(Map.of(story, new Resolution(Outcome.REVISED, "p1", 2, "corrected")));
        corrections.resolve(Map.of(story, new Resolution(Outcome.UNCHANGED, "p1", 2, "same-words")));
        corrections.resolve(Map.of(CAPTURE + "-c7-1", new Resolution(Outcome.UNCHANGED, "p1", 2, "same-words")));

        assertThat(corrections.of(CAPTURE).getFirst().isSettled()).isTrue();
        assertThat(corrections.of(CAPTURE).getFirst().stories())
                .containsExactly(new Correction.ChangedStory(story, "s1", Outcome.REVISED, "p1", 2, "corrected"));
    }

    @Test
    void whatCannotBePassedOnIsNotKept() {
        Corrections limited = new MongoCorrections(
                database.getCollection("corrections"),
                new StoryEvents(new EventEncoder(Json.mapper(), Clock.systemUTC(), new MongoStoriesOn.Limits(10))),
                Handover::toSweeps);

        assertThat(limited.keep(correction(1, new Change.Join("s1")), List.of(STORY)))
                .isEqualTo(Keeping.TOO_LARGE);
        assertThat(corrections.of(CAPTURE)).isEmpty();
    }

    private static Correction correction(int number, Change change) {
        return new Correction(
                CAPTURE,
                number,
                change,
                Arrivals.NOON,
                "editor",
                List.of(new Correction.ChangedStory(CAPTURE + "-c" + number + "-1", "s1", null, null, null, null)));
    }

    private static OutboxEvent event(ReadStory.Told story) {
        return new OutboxEvent("e1", "t", "postbag.stories", "k", Arrivals.NOON, story.title(), null);
    }
}
