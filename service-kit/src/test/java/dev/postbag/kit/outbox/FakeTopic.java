package dev.postbag.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Keeps the events it is given as a topic would, and notices one that is sent before the one it follows is confirmed:
 * an event's body is its number among those of its key.
 */
final class FakeTopic implements EventPublisher {

    private final Function<OutboxEvent, CompletableFuture<Void>> fate;
    private final List<OutboxEvent> attempted = new ArrayList<>();
    private final List<OutboxEvent> confirmed = new ArrayList<>();
    private final List<OutboxEvent> sentTooEarly = new ArrayList<>();

    /** @param fate when an event is confirmed, and whether */
    FakeTopic(Function<OutboxEvent, CompletableFuture<Void>> fate) {
        this.fate = fate;
    }

    static FakeTopic confirmingAll() {
        return new FakeTopic(event -> CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletionStage<Void> publish(OutboxEvent event) {
        attempt(event);
        return fate.apply(event).thenRun(() -> confirm(event));
    }

    /** The numbers of a key's events as they were tried to send, in order. */
    synchronized List<Integer> attempted(String key) {
        return numbers(attempted, key);
    }

    /** The numbers of a key's events as the topic has them, in order. */
    synchronized List<Integer> confirmed(String key) {
        return numbers(confirmed, key);
    }

    synchronized List<String> confirmedIds() {
        return confirmed.stream().map(OutboxEvent::id).toList();
    }

    synchronized List<OutboxEvent> sentTooEarly() {
        return List.copyOf(sentTooEarly);
    }

    private synchronized void attempt(OutboxEvent event) {
        attempted.add(event);
        int number = Integer.parseInt(event.data());
        if (number > 0 && !confirmed(event.key()).contains(number - 1)) {
            sentTooEarly.add(event);
        }
    }

    private synchronized void confirm(OutboxEvent event) {
        confirmed.add(event);
    }

    private static List<Integer> numbers(List<OutboxEvent> events, String key) {
        return events.stream()
                .filter(event -> event.key().equals(key))
                .map(event -> Integer.valueOf(event.data()))
                .toList();
    }
}
