package dev.postbag.kit.retelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.kit.outbox.Dispatch;
import dev.postbag.kit.outbox.NotSentException;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetellingIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Retellings retellings = new Retellings(MONGO.database());
    private final Map<String, String> topics = new HashMap<>(Map.of("postbag.one", "A", "postbag.two", "B"));
    private final List<String> told = new ArrayList<>();
    private int failsAfter = Integer.MAX_VALUE;

    @BeforeEach
    void emptyIt() {
        MONGO.database().drop();
    }

    @Test
    void nothingIsToldAgainWhereNothingWasLost() {
        retelling(NOON).sweep();
        retelling(NOON).sweep();

        assertThat(told).isEmpty();
    }

    @Test
    void aTopicThatWasNotThereBeforeLosesNothing() {
        retelling(NOON).sweep();
        topics.put("postbag.three", "C");
        retelling(NOON).sweep();

        assertThat(told).isEmpty();
    }

    @Test
    void aTopicThatIsAwayIsWaitedFor() {
        retelling(NOON).sweep();
        topics.remove("postbag.two");
        retelling(NOON).sweep();
        assertThat(told).isEmpty();

        topics.put("postbag.two", "anew");
        retelling(NOON).sweep();
        assertThat(told).isNotEmpty();
    }

    @Test
    void everythingIsToldAgainOnceWhenATopicIsAnotherThanItWas() {
        retelling(NOON).sweep();
        topics.put("postbag.two", "anew");
        retelling(NOON).sweep();
        retelling(NOON).sweep();

        assertThat(told).containsExactly("letters-1", "letters-2", "letters-3", "words-1", "words-2");
    }

    @Test
    void whoComesNextGoesOnWhereAnotherFailed() {
        retelling(NOON).sweep();
        topics.put("postbag.two", "anew");
        failsAfter = 2;
        assertThatThrownBy(() -> retelling(NOON).sweep()).isInstanceOf(NotSentException.class);
        failsAfter = Integer.MAX_VALUE;
        retelling(NOON).sweep();

        assertThat(told).containsExactly("letters-1", "letters-2", "letters-3", "words-1", "words-2");
    }

    @Test
    void oneReplicaTellsAtATimeUntilItsLeaseRunsOut() {
        retelling(NOON).sweep();
        topics.put("postbag.two", "anew");
        retellings.note(topics);
        Retellings.Turn dead =
                retellings.claim("dead", NOON, NOON.plusSeconds(60)).orElseThrow();

        retelling(NOON.plusSeconds(59)).sweep();
        assertThat(told).isEmpty();
        retelling(NOON.plusSeconds(60)).sweep();
        assertThat(told).hasSize(5);
        assertThat(retellings.reached(dead, "words", "1", NOON)).isFalse();
        assertThat(retellings.end(dead)).isFalse();
    }

    @Test
    void lostAgainMeanwhileItBeginsFromTheBeginning() {
        retelling(NOON).sweep();
        topics.put("postbag.two", "anew");
        retellings.note(topics);
        Retellings.Turn first =
                retellings.claim("one", NOON, NOON.plusSeconds(60)).orElseThrow();
        retellings.reached(first, "letters", "2", NOON.plusSeconds(60));
        topics.put("postbag.two", "once more");
        retelling(NOON).sweep();

        assertThat(told).startsWith("letters-1").hasSize(5);
        assertThat(retellings.told(first, "letters")).isFalse();
    }

    private Retelling retelling(Instant now) {
        return new Retelling(
                retellings,
                () -> Map.copyOf(topics),
                List.of(numbered("words", 2), numbered("letters", 3)),
                new Dispatch(this::publish),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private CompletableFuture<Void> publish(OutboxEvent event) {
        if (told.size() >= failsAfter) {
            return CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
        }
        told.add(event.id());
        return CompletableFuture.completedFuture(null);
    }

    /** So many things, told one at a time. */
    private static Retellable<Integer> numbered(String name, int many) {
        return new Retellable<>(
                name,
                (place, limit) -> IntStream.rangeClosed(place.isEmpty() ? 1 : Integer.parseInt(place) + 1, many)
                        .limit(1)
                        .boxed()
                        .toList(),
                String::valueOf,
                number -> List.of(event(name + "-" + number)));
    }

    private static OutboxEvent event(String id) {
        return new OutboxEvent(id, "type", "topic", "key", NOON, "{}", null);
    }
}
