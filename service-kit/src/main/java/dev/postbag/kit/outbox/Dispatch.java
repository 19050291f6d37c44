package dev.postbag.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends events that need not wait in a document, since whoever sends them can make them again out of what is kept. */
@ApplicationScoped
public class Dispatch {

    private final EventPublisher publisher;

    public Dispatch(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Returns when their topics have all of them safely.
     *
     * @throws NotSentException when some may not be there; they are to be sent again
     */
    public void send(List<OutboxEvent> events) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (OutboxEvent event : events) {
            CompletableFuture<Void> outcome = publisher.publish(event).toCompletableFuture();
            sent.add(outcome);
            if (outcome.isCompletedExceptionally()) {
                // Each of the others would be waited for as long.
                break;
            }
        }
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw new NotSentException(failed.getCause());
        }
    }
}
