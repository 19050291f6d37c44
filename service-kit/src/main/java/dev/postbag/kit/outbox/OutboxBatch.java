package dev.postbag.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of several documents, published together: every document's first event, then every document's second, so
 * that an event never goes before the one it follows is confirmed.
 */
final class OutboxBatch {

    /** A document, its events in order, and the ids of those published so far. */
    record Pending(Object id, List<OutboxEvent> events, List<String> published) {
        Pending(Object id, List<OutboxEvent> events) {
            this(id, events, new ArrayList<>());
        }

        boolean complete() {
            return published.size() == events.size();
        }
    }

    private record Sent(Pending document, OutboxEvent event, CompletableFuture<Void> outcome) {}

    private final List<Pending> documents;
    private final EventPublisher publisher;

    @Nullable
    private Throwable failure;

    OutboxBatch(List<Pending> documents, EventPublisher publisher) {
        this.documents = documents;
        this.publisher = publisher;
    }

    /**
     * Publishes until all is done; when an event fails, its document's later ones wait.
     *
     * @param inTime whether there is time for one event more; from when there is not, none is sent
     */
    void publish(BooleanSupplier inTime) {
        List<Pending> going = documents;
        for (int round = 0; !going.isEmpty(); round++) {
            going = confirmed(sent(going, round, inTime));
        }
    }

    boolean complete() {
        return documents.stream().allMatch(Pending::complete);
    }

    /** Why an event was not published, for one of those that were not. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private List<Sent> sent(List<Pending> going, int round, BooleanSupplier inTime) {
        List<Sent> sent = new ArrayList<>();
        for (Pending document : going) {
            // A publisher may take long to take an event, so the time is looked at for each.
            if (round < document.events().size() && inTime.getAsBoolean()) {
                OutboxEvent event = document.events().get(round);
                sent.add(new Sent(document, event, send(event)));
            }
        }
        return sent;
    }

    private CompletableFuture<Void> send(OutboxEvent event) {
        try {
            return publisher.publish(event).toCompletableFuture();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private List<Pending> confirmed(List<Sent> sent) {
        List<Pending> confirmed = new ArrayList<>();
        for (Sent each : sent) {
            try {
                each.outcome().join();
                each.document().published().add(each.event().id());
                confirmed.add(each.document());
            } catch (CompletionException failed) {
                failure = failed.getCause();
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        return confirmed;
    }
}
