package dev.postbag.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatchTest {

    @Test
    void allAreOnTheirWayAtOnceAndInTheirOrder() {
        CompletableFuture<Void> all = new CompletableFuture<>();
        AtomicInteger sent = new AtomicInteger();
        FakeTopic topic = new FakeTopic(event -> {
            if (sent.incrementAndGet() == 3) {
                all.complete(null);
            }
            return all;
        });

        new Dispatch(topic).send(events(3));

        assertThat(topic.attempted("a")).containsExactly(0, 1, 2);
        assertThat(topic.confirmed("a")).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void oneThatIsNotConfirmedFailsItAll() {
        FakeTopic topic = new FakeTopic(event -> event.data().equals("1")
                ? CompletableFuture.supplyAsync(() -> {
                    throw new IllegalStateException("no broker");
                })
                : CompletableFuture.completedFuture(null));

        assertThatThrownBy(() -> new Dispatch(topic).send(events(2)))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("no broker");
    }

    @Test
    void behindOneThatIsRefusedAtOnceNoneIsTried() {
        FakeTopic topic =
                new FakeTopic(event -> CompletableFuture.failedFuture(new IllegalStateException("no broker")));

        assertThatThrownBy(() -> new Dispatch(topic).send(events(3))).isInstanceOf(NotSentException.class);

        assertThat(topic.attempted("a")).containsExactly(0);
    }

    private static List<OutboxEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new OutboxEvent(
                        UUID.randomUUID().toString(),
                        "type",
                        "topic",
                        "a",
                        Instant.EPOCH,
                        String.valueOf(number),
                        null))
                .toList();
    }
}
