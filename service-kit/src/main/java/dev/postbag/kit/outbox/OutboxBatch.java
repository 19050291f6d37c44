package dev.postbag.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The events of several documents, published together: every document's first event, then every document's second, so
 * that an event never goes before the one it follows is confirmed.
 */
final class OutboxBatch {

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

    /** A document, its events in order, and the ids of those published so far. */
    record Pending(Object id, List<OutboxEvent> events, List<String> published) {
        Pending(Object id, List<OutboxEvent> events) {
            this(id, events, new ArrayList<>());
        }

        boolean complete() {
            return published.size() == events.size();
        }
    }

    private final List<Pending> documents;
    private final EventPublisher publisher;

    OutboxBatch(List<Pending> documents, EventPublisher publisher) {
        this.documents = documents;
        this.publisher = publisher;
    }

    /** Publishes until all is done, a document's event fails (its later ones wait), or time is up. */
    void publish(BooleanSupplier inTime) {
        List<Pending> going = documents;
        for (int round = 0; !going.isEmpty() && inTime.getAsBoolean(); round++) {
            going = publishRound(going, round);
        }
    }

    boolean complete() {
        return documents.stream().allMatch(Pending::complete);
    }

    private List<Pending> publishRound(List<Pending> going, int round) {
        Map<Pending, CompletableFuture<Void>> sent = new HashMap<>();
        for (Pending document : going) {
            if (round < document.events().size()) {
                sent.put(
                        document,
                        publisher.publish(document.events().get(round)).toCompletableFuture());
            }
        }
        List<Pending> confirmed = new ArrayList<>();
        sent.forEach((document, outcome) -> {
            OutboxEvent event = document.events().get(round);
            try {
                outcome.join();
                document.published().add(event.id());
                confirmed.add(document);
            } catch (RuntimeException failed) {
                LOG.debugf("Event %s was not published: %s", event.id(), failed.getMessage());
            }
        });
        return confirmed;
    }
}
