package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What an outbox promises, on whatever server the documents lie. */
abstract class OutboxDrainContract extends DrainedDocuments {

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
    void ofMoreThanABatchNoneWaitsForTheNextSweep() {
        for (int document = 0; document < 5; document++) {
            insert("left " + document, 1);
        }
        startDrain(
                FakeTopic.confirmingAll(),
                settings.sweepingEvery(Duration.ofDays(1)).takingAtOnce(2));
        awaitEmptyOutboxes();
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

    private void push(String id, int number) {
        documents.updateOne(eq("_id", id), Outbox.push(List.of(event(id, number))));
    }

    private void lease(String id, String owner, Instant until) {
        documents.updateOne(
                eq("_id", id),
                Updates.set("outboxLease", new Document("owner", owner).append("until", Date.from(until))));
    }
}
