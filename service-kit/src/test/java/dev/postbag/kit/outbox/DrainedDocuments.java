package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.postbag.kit.SetClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Documents with outboxes, and the drains that empty them, on whatever server. */
abstract class DrainedDocuments {

    static final Duration LIMIT = Duration.ofSeconds(30);

    final SetClock clock = new SetClock();
    final TestSettings settings = TestSettings.quick();
    final List<OutboxDrain> drains = new ArrayList<>();
    MongoCollection<Document> documents;

    protected abstract MongoDatabase database();

    @BeforeEach
    void emptyCollection() {
        documents = database().getCollection("things_" + UUID.randomUUID());
    }

    @AfterEach
    void stopDrains() {
        drains.forEach(OutboxDrain::stop);
    }

    OutboxDrain startDrain(EventPublisher publisher, OutboxSettings chosen) {
        OutboxDrain drain = new OutboxDrain(documents, publisher, chosen, clock);
        drains.add(drain);
        drain.start();
        return drain;
    }

    /** Returns when a sweep that began after this call has been through. */
    void awaitASweep(FakeTopic topic) {
        String marker = "marker " + UUID.randomUUID();
        insert(marker, 1);
        awaitWhileTimeGoesOn(() ->
                topic.confirmed(marker).equals(List.of(0)) && waitingIds(marker).isEmpty());
    }

    void awaitEmptyOutboxes() {
        awaitWhileTimeGoesOn(() -> documents.countDocuments(exists(Outbox.TIME)) == 0);
    }

    /** The time of a sweep is reckoned after it, so a clock set on once might be set on too early for the next. */
    void awaitWhileTimeGoesOn(BooleanSupplier condition) {
        await().atMost(LIMIT).until(() -> {
            clock.advance(settings.sweepEvery());
            return condition.getAsBoolean();
        });
    }

    void insert(String id, int events) {
        documents.insertOne(Outbox.into(
                new Document("_id", id).append("words", "kept"),
                IntStream.range(0, events).mapToObj(number -> event(id, number)).toList()));
    }

    OutboxEvent event(String key, int number) {
        return new OutboxEvent(
                UUID.randomUUID().toString(), "type", "topic", key, clock.instant(), String.valueOf(number), null);
    }

    Document document(String id) {
        return Objects.requireNonNull(documents.find(eq("_id", id)).first());
    }

    List<String> waitingIds(String id) {
        return document(id).getList("outbox", Document.class, List.of()).stream()
                .map(event -> event.getString("id"))
                .toList();
    }
}
