package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.postbag.kit.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an outbox promises, on whatever server the documents lie. */
abstract class OutboxDrainContract {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    protected final SetClock clock = new SetClock();
    private final TestSettings settings = TestSettings.quick();
    private final List<OutboxDrain> drains = new ArrayList<>();
    private MongoCollection<Document> documents;

    protected abstract MongoDatabase database();

    @BeforeEach
    void emptyCollection() {
        documents = database().getCollection("things_" + UUID.randomUUID());
    }

    @AfterEach
    void stopDrains() {
        drains.forEach(OutboxDrain::stop);
    }

    @Test
    void eventsGoInTheirOrderAndAreThenRemoved() {
        FakeTopic topic = FakeTopic.confirmingAll();
        insert("a", 5);
        insert("b", 3);
        startDrain(topic, settings);
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1, 2, 3, 4);
        assertThat(topic.confirmed("b")).containsExactly(0, 1, 2);
        await().atMost(LIMIT).until(() -> !document("b").containsKey("outboxLease"));
        assertThat(document("b").getString("words")).isEqualTo("kept");
    }

    @Test
    void aWakeIsHeardBetweenSweeps() {
        FakeTopic topic = FakeTopic.confirmingAll();
        insert("swept", 1);
        OutboxDrain drain = startDrain(topic, settings.sweepingEvery(Duration.ofDays(1)));
        awaitEmptyOutboxes();
        insert("woken", 2);
        drain.wake("woken");
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("woken")).containsExactly(0, 1);
    }

    @Test
    void whatIsHandedOverIsPublishedFromMemoryAndThenRemoved() {
        FakeTopic topic = FakeTopic.confirmingAll();
        insert("swept", 1);
        OutboxDrain drain = startDrain(topic, settings.sweepingEvery(Duration.ofDays(1)));
        awaitEmptyOutboxes();
        Handover handover = drain.handOver();
        insertHanded(handover, "a", 3);
        insertHanded(handover, "b", 1);
        handover.inserted(List.of());
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1, 2);
        assertThat(topic.confirmed("b")).containsExactly(0);
        await().atMost(LIMIT).until(() -> !document("a").containsKey("outboxLease"));
        assertThat(document("a").getString("words")).isEqualTo("kept");
    }

    @Test
    void whatManyHandOverIsPublishedAndRemovedEachOnce() {
        FakeTopic topic = FakeTopic.confirmingAll();
        OutboxDrain drain = new OutboxDrain(documents, topic, settings.sweepingEvery(Duration.ofDays(1)), clock);
        for (int document = 0; document < 20; document++) {
            Handover handover = drain.handOver();
            insertHanded(handover, "a" + document, 1 + document % 2);
            handover.inserted(List.of());
        }
        drains.add(drain);
        drain.start();
        awaitEmptyOutboxes();
        for (int document = 0; document < 20; document++) {
            assertThat(topic.attempted("a" + document)).hasSize(1 + document % 2);
        }
    }

    @Test
    void whatWasHandedTooLongAgoHoldsUpNothingThatCameSince() {
        FakeTopic topic = FakeTopic.confirmingAll();
        OutboxDrain drain = new OutboxDrain(documents, topic, settings.sweepingEvery(Duration.ofDays(1)), clock);
        hand(drain, "old");
        clock.advance(settings.lease().minus(settings.deliveryTimeout()));
        hand(drain, "fresh");
        drains.add(drain);
        drain.start();
        await().atMost(LIMIT).until(() -> !topic.confirmed("fresh").isEmpty());
        assertThat(topic.attempted("old")).isEmpty();

        clock.advance(Duration.ofDays(1));
        drain.wake("fresh");
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("old")).containsExactly(0);
    }

    @Test
    void ofWhatIsHandedOverOnlySoMuchWaitsInMemory() {
        FakeTopic topic = FakeTopic.confirmingAll();
        OutboxDrain drain = new OutboxDrain(documents, topic, settings.sweepingEvery(Duration.ofDays(1)), clock);
        int inMemory = 4 * settings.batch();
        IntStream.rangeClosed(1, inMemory + 1).forEach(document -> hand(drain, "a" + document));
        drains.add(drain);
        drain.start();
        await().atMost(LIMIT).until(() -> !topic.confirmed("a" + inMemory).isEmpty());
        assertThat(topic.attempted("a" + (inMemory + 1))).isEmpty();

        hand(drain, "next");
        await().atMost(LIMIT).until(() -> !topic.confirmed("next").isEmpty());
        clock.advance(Duration.ofDays(1));
        drain.wake("next");
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a" + (inMemory + 1))).containsExactly(0);
    }

    @Test
    void aDocumentWithoutEventsIsLeasedToNobody() {
        FakeTopic topic = FakeTopic.confirmingAll();
        OutboxDrain drain = startDrain(topic, settings);
        Handover handover = drain.handOver();
        documents.insertOne(handover.into(new Document("_id", "quiet"), List.of()));
        insertHanded(handover, "told", 1);
        handover.inserted(List.of());
        awaitEmptyOutboxes();

        assertThat(document("quiet")).doesNotContainKey("outboxLease");
        assertThat(topic.confirmed("told")).containsExactly(0);
    }

    private void hand(OutboxDrain drain, String id) {
        Handover handover = drain.handOver();
        insertHanded(handover, id, 1);
        handover.inserted(List.of());
    }

    @Test
    void ofWhatWasNotInsertedNothingIsPublished() {
        FakeTopic topic = FakeTopic.confirmingAll();
        insert("swept", 1);
        OutboxDrain drain = startDrain(topic, settings.sweepingEvery(Duration.ofDays(1)));
        awaitEmptyOutboxes();
        Handover handover = drain.handOver();
        insertHanded(handover, "new", 1);
        handover.into(new Document("_id", "there before"), List.of(event("there before", 0)));
        handover.inserted(List.of("there before"));
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("there before")).isEmpty();
    }

    @Test
    void whatIsAddedWhileHandedEventsAreUnderWayIsKeptForTheNext() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        FakeTopic topic =
                new FakeTopic(event -> event.data().equals("0") ? held : CompletableFuture.completedFuture(null));
        OutboxDrain drain = startDrain(topic, settings);
        Handover handover = drain.handOver();
        insertHanded(handover, "a", 1);
        handover.inserted(List.of());
        await().atMost(LIMIT).until(() -> !topic.attempted("a").isEmpty());
        documents.updateOne(eq("_id", "a"), Outbox.push(List.of(event("a", 1))));
        held.complete(null);
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1);
    }

    @Test
    void whatAReplicaDidNotLiveToHandOverIsFoundWhenItsLeaseHasRunOut() {
        FakeTopic topic = FakeTopic.confirmingAll();
        OutboxDrain dead = new OutboxDrain(documents, topic, settings, clock);
        insertHanded(dead.handOver(), "a", 2);
        startDrain(topic, settings);
        awaitASweep(topic);
        assertThat(topic.attempted("a")).isEmpty();
        clock.advance(settings.lease().plusMillis(1));
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1);
    }

    @Test
    void anEventIsSentAsItWasWritten() {
        List<OutboxEvent> sent = new ArrayList<>();
        OutboxEvent traced = new OutboxEvent("id", "type", "topic", "key", clock.instant(), "{\"a\":1}", "00-ab-cd-01");
        OutboxEvent untraced = new OutboxEvent("id2", "type", "topic", "key", clock.instant(), "{}", null);
        documents.insertOne(Outbox.into(new Document("_id", "a"), List.of(traced)));
        documents.updateOne(eq("_id", "a"), Outbox.push(List.of(untraced)));
        startDrain(
                event -> {
                    sent.add(event);
                    return CompletableFuture.completedFuture(null);
                },
                settings);
        awaitEmptyOutboxes();
        assertThat(sent).containsExactly(traced, untraced);
    }

    @Test
    void withoutAWakeTheSweepFindsThem() {
        FakeTopic topic = FakeTopic.confirmingAll();
        startDrain(topic, settings);
        awaitASweep(topic);
        insert("a", 2);
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1);
    }

    @Test
    void whatIsNotConfirmedIsKeptAndTriedAgainInOrder() {
        AtomicInteger failures = new AtomicInteger();
        FakeTopic topic = new FakeTopic(event -> event.data().equals("1") && failures.incrementAndGet() <= 3
                ? CompletableFuture.failedFuture(new IllegalStateException("no broker"))
                : CompletableFuture.completedFuture(null));
        insert("a", 3);
        startDrain(topic, settings);
        awaitEmptyOutboxes();
        assertThat(topic.attempted("a")).containsExactly(0, 1, 1, 1, 1, 2);
        assertThat(topic.confirmed("a")).containsExactly(0, 1, 2);
    }

    @Test
    void whatComesWhileABatchIsUnderWayIsKeptForTheNext() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        FakeTopic topic =
                new FakeTopic(event -> event.data().equals("0") ? held : CompletableFuture.completedFuture(null));
        insert("a", 1);
        startDrain(topic, settings);
        await().atMost(LIMIT).until(() -> topic.attempted("a").equals(List.of(0)));
        push("a", 1);
        held.complete(null);
        drains.getFirst().wake("a");
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1);
    }

    @Test
    void theLeaseOfADeadReplicaRunsOut() {
        FakeTopic topic = FakeTopic.confirmingAll();
        insert("a", 2);
        lease("a", "a replica that died", clock.instant().plusSeconds(600));
        startDrain(topic, settings);
        awaitASweep(topic);
        drains.getFirst().wake("a");
        awaitASweep(topic);
        assertThat(topic.attempted("a")).isEmpty();
        clock.advance(Duration.ofSeconds(600));
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0, 1);
    }

    @Test
    void whatWasPublishedBeforeAKillIsPublishedAgainUnderTheSameId() {
        FakeTopic killed = new FakeTopic(event ->
                event.data().equals("1") ? new CompletableFuture<>() : CompletableFuture.completedFuture(null));
        insert("a", 2);
        List<String> ids = waitingIds("a");
        new OutboxDrain(documents, killed, settings, clock).start();
        await().atMost(LIMIT).until(() -> killed.attempted("a").equals(List.of(0, 1)));
        FakeTopic other = FakeTopic.confirmingAll();
        startDrain(other, settings);
        awaitASweep(other);
        assertThat(other.attempted("a")).isEmpty();
        clock.advance(settings.lease().plusMillis(1));
        awaitEmptyOutboxes();
        assertThat(killed.confirmed("a")).containsExactly(0);
        assertThat(other.confirmed("a")).containsExactly(0, 1);
        assertThat(other.confirmedIds()).containsSubsequence(ids);
    }

    @Test
    void aReplicaFrozenPastItsLeaseSendsNothingMoreAndLeavesTheOtherOnesLease() {
        FakeTopic topic = new FakeTopic(event -> {
            if (event.key().equals("a")) {
                clock.advance(settings.lease().plusMillis(1));
                lease("a", "another replica", clock.instant().plusSeconds(600));
            }
            return CompletableFuture.completedFuture(null);
        });
        insert("a", 3);
        startDrain(topic, settings);
        awaitASweep(topic);
        assertThat(topic.attempted("a")).containsExactly(0);
        assertThat(waitingIds("a")).hasSize(3);
        assertThat(document("a").get("outboxLease", Document.class).getString("owner"))
                .isEqualTo("another replica");
    }

    @Test
    void nothingIsSentThatMightBeConfirmedOnlyAfterTheLeaseRanOut() {
        List<String> owners = new ArrayList<>();
        FakeTopic topic = new FakeTopic(event -> {
            owners.add(document("a").get("outboxLease", Document.class).getString("owner"));
            clock.advance(settings.lease().minus(settings.deliveryTimeout()));
            return CompletableFuture.completedFuture(null);
        });
        insert("a", 2);
        startDrain(topic, settings);
        awaitEmptyOutboxes();
        assertThat(topic.attempted("a")).containsExactly(0, 1);
        assertThat(owners).as("the second event waited for a new lease").doesNotHaveDuplicates();
    }

    @Test
    void stoppingLetsTheBatchAtHandFinish() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        FakeTopic topic = new FakeTopic(event -> held);
        insert("a", 1);
        OutboxDrain drain = new OutboxDrain(documents, topic, settings, clock);
        drain.start();
        await().atMost(LIMIT).until(() -> topic.attempted("a").equals(List.of(0)));
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(drain::stop);
        held.complete(null);
        stopped.join();
        assertThat(waitingIds("a")).isEmpty();
        assertThat(document("a")).doesNotContainKey("outboxLease");
    }

    @Test
    void aPublisherThatBreaksDoesNotEndTheDrain() {
        AtomicInteger calls = new AtomicInteger();
        FakeTopic topic = new FakeTopic(event -> {
            if (calls.incrementAndGet() == 1) {
                throw new AssertionError("broken");
            }
            return CompletableFuture.completedFuture(null);
        });
        insert("a", 1);
        startDrain(topic, settings);
        await().atMost(LIMIT).until(() -> topic.attempted("a").size() == 1);
        clock.advance(settings.lease().plusMillis(1));
        awaitEmptyOutboxes();
        assertThat(topic.confirmed("a")).containsExactly(0);
    }

    @Test
    void depthAndAgeTellWhatWaits() {
        OutboxDrain drain = new OutboxDrain(documents, FakeTopic.confirmingAll(), settings, clock);
        assertThat(drain.depth()).isZero();
        assertThat(drain.ageInSeconds()).isZero();
        documents.insertOne(new Document("_id", "without"));
        documents.insertOne(new Document("_id", "emptied").append("outbox", List.of()));
        insert("old", 3);
        clock.advance(Duration.ofSeconds(90));
        insert("new", 1);
        assertThat(drain.depth()).isEqualTo(2);
        assertThat(drain.ageInSeconds()).isEqualTo(90);
    }

    @Test
    void twoReplicasPublishEveryEventOnceAndInOrderWhileOthersWrite() {
        new TwoReplicas(documents, settings).publishWhileWriting();
    }

    private OutboxDrain startDrain(EventPublisher publisher, OutboxSettings chosen) {
        OutboxDrain drain = new OutboxDrain(documents, publisher, chosen, clock);
        drains.add(drain);
        drain.start();
        return drain;
    }

    /** Returns when a sweep that began after this call has been through. */
    private void awaitASweep(FakeTopic topic) {
        String marker = "marker " + UUID.randomUUID();
        insert(marker, 1);
        awaitWhileTimeGoesOn(() ->
                topic.confirmed(marker).equals(List.of(0)) && waitingIds(marker).isEmpty());
    }

    private void awaitEmptyOutboxes() {
        awaitWhileTimeGoesOn(() -> documents.countDocuments(exists(Outbox.TIME)) == 0);
    }

    /** The time of a sweep is reckoned after it, so a clock set on once might be set on too early for the next. */
    private void awaitWhileTimeGoesOn(BooleanSupplier condition) {
        await().atMost(LIMIT).until(() -> {
            clock.advance(settings.sweepEvery());
            return condition.getAsBoolean();
        });
    }

    private void insert(String id, int events) {
        documents.insertOne(Outbox.into(
                new Document("_id", id).append("words", "kept"),
                IntStream.range(0, events).mapToObj(number -> event(id, number)).toList()));
    }

    private void insertHanded(Handover handover, String id, int events) {
        documents.insertOne(handover.into(
                new Document("_id", id).append("words", "kept"),
                IntStream.range(0, events).mapToObj(number -> event(id, number)).toList()));
    }

    private void push(String id, int number) {
        documents.updateOne(eq("_id", id), Outbox.push(List.of(event(id, number))));
    }

    private OutboxEvent event(String key, int number) {
        return new OutboxEvent(
                UUID.randomUUID().toString(), "type", "topic", key, clock.instant(), String.valueOf(number), null);
    }

    private void lease(String id, String owner, Instant until) {
        documents.updateOne(
                eq("_id", id),
                Updates.set("outboxLease", new Document("owner", owner).append("until", Date.from(until))));
    }

    private Document document(String id) {
        return Objects.requireNonNull(documents.find(eq("_id", id)).first());
    }

    private List<String> waitingIds(String id) {
        return document(id).getList("outbox", Document.class, List.of()).stream()
                .map(event -> event.getString("id"))
                .toList();
    }
}
