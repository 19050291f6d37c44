package dev.postbag.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.kit.outbox.OutboxBatch.Pending;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxBatchTest {

    @Test
    void everyDocumentsEventsArePublishedInTheirOrder() {
        FakeTopic topic = FakeTopic.confirmingAll();
        Pending first = document("a", 3);
        Pending second = document("b", 1);
        OutboxBatch batch = new OutboxBatch(List.of(first, second), topic);
        batch.publish(() -> true);
        assertThat(topic.confirmed("a")).containsExactly(0, 1, 2);
        assertThat(topic.confirmed("b")).containsExactly(0);
        assertThat(first.published()).isEqualTo(ids(first));
        assertThat(batch.complete()).isTrue();
        assertThat(batch.failure()).isEmpty();
    }

    @Test
    void allDocumentsFirstEventsAreOnTheirWayAtOnce() {
        CompletableFuture<Void> both = new CompletableFuture<>();
        AtomicInteger sent = new AtomicInteger();
        FakeTopic topic = new FakeTopic(event -> {
            if (sent.incrementAndGet() == 2) {
                both.complete(null);
            }
            return both;
        });
        new OutboxBatch(List.of(document("a", 1), document("b", 1)), topic).publish(() -> true);
        assertThat(topic.confirmedIds()).hasSize(2);
    }

    @Test
    void afterAFailureTheDocumentsLaterEventsWaitAndTheOthersGoOn() {
        FakeTopic topic = new FakeTopic(event -> isNumberOneOfA(event)
                ? CompletableFuture.failedFuture(new IllegalStateException("no broker"))
                : CompletableFuture.completedFuture(null));
        Pending failing = document("a", 3);
        Pending other = document("b", 3);
        OutboxBatch batch = new OutboxBatch(List.of(failing, other), topic);
        batch.publish(() -> true);
        assertThat(topic.attempted("a")).containsExactly(0, 1);
        assertThat(failing.published()).isEqualTo(ids(failing).subList(0, 1));
        assertThat(other.complete()).isTrue();
        assertThat(batch.complete()).isFalse();
        assertThat(batch.failure()).get().asString().contains("no broker");
    }

    @Test
    void aPublisherThatThrowsIsOneThatFailed() {
        FakeTopic topic = new FakeTopic(event -> {
            if (isNumberOneOfA(event)) {
                throw new IllegalStateException("closed");
            }
            return CompletableFuture.completedFuture(null);
        });
        Pending failing = document("a", 2);
        Pending other = document("b", 2);
        OutboxBatch batch = new OutboxBatch(List.of(failing, other), topic);
        batch.publish(() -> true);
        assertThat(failing.published()).hasSize(1);
        assertThat(other.complete()).isTrue();
        assertThat(batch.complete()).isFalse();
    }

    @Test
    void whenTimeIsUpNothingMoreIsSent() {
        FakeTopic topic = FakeTopic.confirmingAll();
        List<Pending> documents = List.of(document("a", 2), document("b", 2), document("c", 2));
        AtomicInteger asked = new AtomicInteger();
        new OutboxBatch(documents, topic).publish(() -> asked.incrementAndGet() <= 2);
        assertThat(topic.attempted("a")).containsExactly(0);
        assertThat(topic.attempted("b")).containsExactly(0);
        assertThat(topic.attempted("c")).isEmpty();
    }

    private static boolean isNumberOneOfA(OutboxEvent event) {
        return event.key().equals("a") && event.data().equals("1");
    }

    private static List<String> ids(Pending document) {
        return document.events().stream().map(OutboxEvent::id).toList();
    }

    private static Pending document(String key, int events) {
        return new Pending(
                key,
                IntStream.range(0, events)
                        .mapToObj(number -> new OutboxEvent(
                                UUID.randomUUID().toString(),
                                "type",
                                "topic",
                                key,
                                Instant.EPOCH,
                                String.valueOf(number),
                                null))
                        .toList());
    }
}
