package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What an outbox promises of events that are handed to it as they are written, on whatever server. */
abstract class HandoverContract extends DrainedDocuments {

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

    private void hand(OutboxDrain drain, String id) {
        Handover handover = drain.handOver();
        insertHanded(handover, id, 1);
        handover.inserted(List.of());
    }

    private void insertHanded(Handover handover, String id, int events) {
        documents.insertOne(handover.into(
                new Document("_id", id).append("words", "kept"),
                IntStream.range(0, events).mapToObj(number -> event(id, number)).toList()));
    }
}
