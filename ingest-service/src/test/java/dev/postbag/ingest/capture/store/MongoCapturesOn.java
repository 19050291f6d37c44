package dev.postbag.ingest.capture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.postbag.ingest.capture.Arrival;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.CapturesContract;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Captures in a MongoDB: besides the contract, that no bytes stay which no capture owns. */
abstract class MongoCapturesOn extends CapturesContract {

    private static final Clock CLOCK = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);

    private final MongoDatabase database;
    private Captures captures;

    MongoCapturesOn(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.drop();
        captures = new MongoCaptures(database, CLOCK);
    }

    @Override
    protected Captures captures() {
        return captures;
    }

    @Test
    void manyThatBringTheSameBytesLeaveOneFile() throws Exception {
        Callable<Capture> takeIn = () -> captures.takeIn(Arrivals.of("x".repeat(600_000)));
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            many.invokeAll(Stream.generate(() -> takeIn).limit(8).toList());
        }

        assertThat(count("captures")).isEqualTo(1);
        assertThat(count("bytes.files")).isEqualTo(1);
        assertThat(count("bytes.chunks")).isEqualTo(3);
        assertThat(count("uploads")).isZero();
    }

    @Test
    void anUploadThatBreaksLeavesNoBytes() {
        Arrival arrival = Arrivals.of("breaks");
        Arrival broken = new Arrival(
                arrival.id(), arrival.size(), arrival.declaration(), arrival.receivedAt(), BrokenStream::new);

        assertThatThrownBy(() -> captures.takeIn(broken)).isInstanceOf(RuntimeException.class);

        assertNoBytes();
    }

    @Test
    void whatAProcessThatDiedLeftBehindIsRemovedAndOnlyThat() throws Exception {
        Capture kept = captures.takeIn(Arrivals.of("kept"));
        new CaptureBytes(database, at(Duration.ofHours(-2)))
                .upload(Arrivals.of("lost").id().value(), new ByteArrayInputStream(new byte[600_000]));
        chunksWithoutAFile(Duration.ofHours(-2));
        ObjectId running = new CaptureBytes(database, at(Duration.ofMinutes(-5)))
                .upload("running", new ByteArrayInputStream(new byte[10]));

        int removed = captures.removeAbandoned(Arrivals.NOON.minus(Duration.ofHours(1)));

        assertThat(removed).isEqualTo(2);
        assertThat(bytesOf(kept.id())).isEqualTo("kept".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(database.getCollection("bytes.files").distinct("_id", ObjectId.class))
                .hasSize(2)
                .contains(running);
        assertThat(count("bytes.chunks")).isEqualTo(2);
        assertThat(database.getCollection("uploads").distinct("_id", ObjectId.class))
                .containsExactly(running);
    }

    @Test
    void bytesThatACaptureOwnsStayThoughTheirUploadWasNeverStruckOff() throws Exception {
        Capture kept = captures.takeIn(Arrivals.of("owned"));
        Document file = database.getCollection("bytes.files").find().first();
        database.getCollection("uploads")
                .insertOne(new Document("_id", file.getObjectId("_id"))
                        .append("capture", kept.id().value())
                        .append("seenAt", java.util.Date.from(Arrivals.NOON.minus(Duration.ofHours(2)))));

        assertThat(captures.removeAbandoned(Arrivals.NOON)).isZero();

        assertThat(bytesOf(kept.id())).hasSize(5);
        assertThat(count("uploads")).isZero();
    }

    @Test
    void anUploadTheSweepTookIsNotOwnedAnyMore() {
        CaptureBytes bytes = new CaptureBytes(database, at(Duration.ofHours(-2)));
        ObjectId late = bytes.upload("late", new ByteArrayInputStream(new byte[10]));
        captures.removeAbandoned(Arrivals.NOON);

        assertThatThrownBy(() -> bytes.aboutToBeOwned(late)).isInstanceOf(IllegalStateException.class);
        assertNoBytes();
    }

    private void chunksWithoutAFile(Duration ago) {
        ObjectId id = new ObjectId();
        database.getCollection("uploads")
                .insertOne(new Document("_id", id)
                        .append("capture", "half")
                        .append("seenAt", java.util.Date.from(Arrivals.NOON.plus(ago))));
        database.getCollection("bytes.chunks")
                .insertMany(List.of(
                        new Document("files_id", id).append("n", 0).append("data", new byte[10]),
                        new Document("files_id", id).append("n", 1).append("data", new byte[10])));
    }

    private void assertNoBytes() {
        assertThat(count("bytes.files")).isZero();
        assertThat(count("bytes.chunks")).isZero();
        assertThat(count("uploads")).isZero();
    }

    private long count(String collection) {
        return database.getCollection(collection).countDocuments();
    }

    private static Clock at(Duration offset) {
        return Clock.offset(CLOCK, offset);
    }
}
