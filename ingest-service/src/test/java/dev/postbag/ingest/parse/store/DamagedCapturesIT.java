package dev.postbag.ingest.parse.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.store.MongoCaptures;
import dev.postbag.ingest.capture.store.MongoReadings;
import dev.postbag.ingest.correction.Change;
import dev.postbag.ingest.correction.CorrectReading;
import dev.postbag.ingest.correction.CorrectingReadings;
import dev.postbag.ingest.correction.CorrectionResult;
import dev.postbag.ingest.correction.DeskStory;
import dev.postbag.ingest.correction.SeeingPages;
import dev.postbag.ingest.correction.Tags;
import dev.postbag.ingest.correction.store.MongoCorrections;
import dev.postbag.ingest.integrity.AuditingCaptures;
import dev.postbag.ingest.integrity.CheckingBytes;
import dev.postbag.ingest.integrity.CheckingCorrections;
import dev.postbag.ingest.integrity.Misfit;
import dev.postbag.ingest.integrity.Notes;
import dev.postbag.ingest.integrity.store.MongoKeptStories;
import dev.postbag.ingest.integrity.store.MongoSeals;
import dev.postbag.ingest.parse.CaptureReaders;
import dev.postbag.ingest.parse.ClosingReadings;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Outcome;
import dev.postbag.ingest.parse.PlainTextReader;
import dev.postbag.ingest.parse.ReadingCaptures;
import dev.postbag.ingest.parse.ReadingTerms;
import dev.postbag.ingest.parse.RereadingCaptures;
import dev.postbag.ingest.parse.Resolution;
import dev.postbag.ingest.parse.ResolvingStories;
import dev.postbag.ingest.parse.SeeingFindings;
import dev.postbag.ingest.parse.StoryId;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Captures and stories damaged behind the service's back, each way that an audit has to name. */
class DamagedCapturesIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private static final String PAGE = """
            Before any day.

            Saturday, 23 August 2025

            The Later

            Somebody mended the lamp.

            Friday, 22 August 2025

            The Day Before

            Nobody had mended the lamp.

            And nobody would.
            """;

    private final Map<String, Map<String, Long>> covered = new HashMap<>();
    private final MongoDatabase database = MONGO.database();
    private String id = "";

    @BeforeEach
    void takeInAPage() {
        database.drop();
        Capture capture = captures().takeIn(Arrivals.of(PAGE));
        id = capture.id().value();
        Clock clock = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);
        MongoStories stories =
                new MongoStories(database.getCollection("stories"), story -> List.of(), events -> {}, clock);
        MongoComments comments = new MongoComments(
                database.getCollection("importedComments"), comment -> List.of(), events -> {}, clock);
        MongoReadings readings = new MongoReadings(MONGO.client(), MONGO.databaseName(), clock);
        ClosingReadings closing = new ClosingReadings(readings, stories, comments);
        new ReadingCaptures(
                        readings,
                        captures(),
                        new CaptureReaders(List.of(new PlainTextReader())),
                        stories,
                        comments,
                        closing,
                        new ReadingTerms(Duration.ofSeconds(30), 3),
                        clock)
                .readNext(() -> false);
        ResolvingStories resolving = new ResolvingStories(stories, closing);
        for (int ordinal = 2; ordinal <= 3; ordinal++) {
            resolving.resolve(Map.of(
                    new StoryId(capture.id(), 1, ordinal),
                    new Resolution(Outcome.CREATED, "p" + ordinal, 1, "new-post")));
        }
    }

    @Test
    void aSoundStoreGivesNothingToNameNowAndWhenItIsSealed() {
        assertThat(audit()).isEmpty();
        assertThat(audit()).isEmpty();
        assertThat(database.getCollection("seals").countDocuments()).isEqualTo(1);
        assertThat(covered.get("plain-text"))
                .containsEntry("bytes", (long) PAGE.length())
                .containsEntry("uncovered", 0L);
    }

    @Test
    void aCorrectedCaptureIsSoundAndDamageInItIsNamedAllTheSame() throws Exception {
        correct();
        correct();
        assertThat(audit()).isEmpty();

        stories().updateOne(eq("_id", id + "-1-3"), Updates.set("title", "Another"));
        assertThat(audit()).containsExactly("story-changed " + id + "-1-3");
    }

    @Test
    void aCorrectionThatIsGoneIsNamed() throws Exception {
        correct();
        correct();
        database.getCollection("corrections").deleteOne(eq("_id", id + "-c1"));

        assertThat(audit()).containsExactly("correction-missing " + id + "-c1");
    }

    @Test
    void aFlippedByteIsNamed() {
        flipAByte();

        assertThat(audit()).containsExactly("bytes-damaged " + id);
    }

    @Test
    void aMissingChunkIsNamed() {
        database.getCollection("bytes.chunks").deleteMany(new Document());

        assertThat(audit()).containsExactly("bytes-damaged " + id);
    }

    @Test
    void aMissingFileIsNamed() {
        database.getCollection("bytes.files").deleteMany(new Document());

        assertThat(audit()).containsExactly("bytes-missing " + id);
    }

    @Test
    void anotherSizeIsNamed() {
        database.getCollection("captures").updateOne(eq("_id", id), Updates.set("size", 7L));

        assertThat(audit()).containsExactly("size-differs " + id);
    }

    @Test
    void aStoryThatIsGoneIsNamedAndTheReportDoesNotAddUp() {
        stories().deleteOne(eq("_id", id + "-1-3"));

        assertThat(audit()).containsExactly("report-wrong " + id + "-1", "story-missing " + id + "-1-3");
    }

    @Test
    void aStoryThatIsGoneAfterItWasSealedIsNamed() {
        audit();
        stories().deleteOne(eq("_id", id + "-1-2"));

        assertThat(audit()).containsExactly("report-wrong " + id + "-1", "story-missing " + id + "-1-2");
    }

    @Test
    void aChangedTitleIsNamed() {
        stories().updateOne(eq("_id", id + "-1-2"), Updates.set("title", "The Earlier"));

        assertThat(audit()).containsExactly("story-changed " + id + "-1-2");
    }

    @Test
    void aChangedPlaceIsNamed() {
        stories().updateOne(eq("_id", id + "-1-3"), Updates.set("span.end", 90));

        assertThat(audit()).containsExactly("story-changed " + id + "-1-3");
    }

    @Test
    void aChangedKeyIsNamedEvenWhenTheBytesCanTellNothingAnyMore() {
        audit();
        flipAByte();
        stories().updateOne(eq("_id", id + "-1-3"), Updates.set("key", "2025-08-22|another"));

        assertThat(audit()).containsExactly("bytes-damaged " + id, "stories-changed " + id + "-1");
    }

    @Test
    void aStoryWithoutAnOutcomeIsNamed() {
        stories().updateOne(eq("_id", id + "-1-3"), Updates.set("outcome", "unresolved"));

        assertThat(audit()).containsExactly("unresolved-story " + id + "-1-3", "report-wrong " + id + "-1");
    }

    @Test
    void aReportThatDoesNotAddUpIsNamed() {
        database.getCollection("captures").updateOne(eq("_id", id), Updates.set("readings.0.tally.created", 3));

        assertThat(audit()).containsExactly("report-wrong " + id + "-1");
    }

    private void flipAByte() {
        Document chunk = database.getCollection("bytes.chunks").find().first();
        byte[] bytes = chunk.get("data", Binary.class).getData();
        bytes[bytes.length / 2] ^= 1;
        database.getCollection("bytes.chunks")
                .updateOne(eq("_id", chunk.get("_id")), Updates.set("data", new Binary(bytes)));
    }

    private List<String> audit() {
        List<String> named = new ArrayList<>();
        new AuditingCaptures(
                        captures(),
                        new CheckingBytes(captures()),
                        new RereadingCaptures(captures(), new CaptureReaders(List.of(new PlainTextReader()))),
                        new MongoKeptStories(MONGO.database()),
                        new MongoSeals(MONGO.database()),
                        new CheckingCorrections(corrections()))
                .audit(new Notes() {
                    @Override
                    public void expecting(long more) {}

                    @Override
                    public void checked(String what) {}

                    @Override
                    public void covered(String format, Map<String, Long> bytes) {
                        covered.put(format, bytes);
                    }

                    @Override
                    public void working() {}

                    @Override
                    public void found(Misfit misfit) {
                        named.add(misfit.kind() + " " + misfit.id());
                    }

                    @Override
                    public Instant late() {
                        return Arrivals.NOON.minusSeconds(900);
                    }
                });
        return named;
    }

    private void correct() throws Exception {
        Capture capture = captures().find(new CaptureId(id)).orElseThrow();
        CaptureReaders readers = new CaptureReaders(List.of(new PlainTextReader()));
        SeeingPages seeing = new SeeingPages(new SeeingFindings(captures(), readers), captures());
        DeskStory story = seeing.own(capture, ordinal -> true, 9).story("s3").orElseThrow();
        int made = corrections().of(capture.id()).size();
        Change change =
                made == 0 ? new Change.Split("s3.b2", "Nobody", KnownDate.ofYear(2025)) : new Change.TakeBack(1);
        CorrectReading order =
                new CorrectReading(capture.id(), change, made == 0 ? Tags.of(0, story) : Tags.of(made), "editor", null);

        CorrectionResult result = new CorrectingReadings(
                        captures(), corrections(), seeing, Clock.fixed(Arrivals.NOON, ZoneOffset.UTC))
                .correct(order);

        CorrectionResult.Made done = (CorrectionResult.Made) result;
        done.correction()
                .stories()
                .forEach(changed -> corrections()
                        .resolve(Map.of(changed.id(), new Resolution(Outcome.REVISED, "p3", 2, "corrected"))));
    }

    private static MongoCorrections corrections() {
        return new MongoCorrections(
                MONGO.database().getCollection("corrections"), story -> List.of(), Handover::toSweeps);
    }

    private static MongoCaptures captures() {
        return new MongoCaptures(MONGO.client(), MONGO.databaseName(), Clock.fixed(Arrivals.NOON, ZoneOffset.UTC));
    }

    private MongoCollection<Document> stories() {
        return database.getCollection("stories");
    }
}
