package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Two replicas of a service on one collection, and several writers who wake one, the other or none. */
final class TwoReplicas {

    private static final int WRITERS = 4;
    private static final int DOCUMENTS_EACH = 10;
    private static final int EVENTS_EACH = 10;

    private final MongoCollection<Document> documents;
    private final FakeTopic topic = new FakeTopic(TwoReplicas::lateAndNotAlways);
    private final List<OutboxDrain> replicas;

    TwoReplicas(MongoCollection<Document> documents, OutboxSettings settings) {
        this.documents = documents;
        this.replicas = Stream.generate(() -> new OutboxDrain(documents, topic, settings, Clock.systemUTC()))
                .limit(2)
                .toList();
    }

    void publishWhileWriting() {
        replicas.forEach(OutboxDrain::start);
        try {
            CompletableFuture.allOf(IntStream.range(0, WRITERS)
                            .mapToObj(writer ->
                                    CompletableFuture.runAsync(() -> write(writer), Thread::startVirtualThread))
                            .toArray(CompletableFuture[]::new))
                    .join();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> documents.countDocuments(or(exists(Outbox.TIME), exists("outboxLease"))) == 0);
        } finally {
            replicas.forEach(OutboxDrain::stop);
        }
        assertThat(topic.sentTooEarly()).isEmpty();
        assertThat(IntStream.range(0, WRITERS).boxed().flatMap(TwoReplicas::documentsOf))
                .hasSize(WRITERS * DOCUMENTS_EACH)
                .allSatisfy(id -> assertThat(topic.confirmed(id))
                        .as(id)
                        .isEqualTo(IntStream.range(0, EVENTS_EACH).boxed().toList()));
    }

    private void write(int writer) {
        for (int number = 0; number < EVENTS_EACH; number++) {
            int next = number;
            documentsOf(writer).forEach(id -> write(id, next));
        }
    }

    private void write(String id, int number) {
        OutboxEvent event = new OutboxEvent(
                UUID.randomUUID().toString(),
                "type",
                "topic",
                id,
                Clock.systemUTC().instant(),
                String.valueOf(number),
                null);
        if (number == 0) {
            documents.insertOne(Outbox.into(new Document("_id", id), List.of(event)));
        } else {
            documents.updateOne(eq("_id", id), Outbox.push(List.of(event)));
        }
        int chosen = ThreadLocalRandom.current().nextInt(replicas.size() + 1);
        replicas.stream().skip(chosen).findFirst().ifPresent(replica -> replica.wake(id));
    }

    private static Stream<String> documentsOf(int writer) {
        return IntStream.range(0, DOCUMENTS_EACH).mapToObj(number -> writer + "/" + number);
    }

    /** Every twentieth event fails, the others are confirmed after up to three milliseconds. */
    private static CompletableFuture<Void> lateAndNotAlways(OutboxEvent event) {
        Executor later =
                CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(4), TimeUnit.MILLISECONDS);
        boolean fails = ThreadLocalRandom.current().nextInt(20) == 0;
        return CompletableFuture.runAsync(
                () -> {
                    if (fails) {
                        throw new IllegalStateException("no broker, this time");
                    }
                },
                later);
    }
}
