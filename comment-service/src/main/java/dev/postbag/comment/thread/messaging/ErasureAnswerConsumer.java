package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.erasure.KeptWords;
import dev.postbag.contracts.erasure.CaptureErasureAcknowledged;
import dev.postbag.contracts.erasure.ErasureAcknowledged;
import dev.postbag.contracts.erasure.Kept;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the other holders that an erased comment's words are gone there; the first word of each stands. */
@ApplicationScoped
public class ErasureAnswerConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    ErasureAnswerConsumer(Inbox inbox, Erasures erasures) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none()
                .on(
                        ErasureAcknowledged.class,
                        received -> erasures.acknowledge(received.event().comment(), read(received.event())))
                .on(
                        CaptureErasureAcknowledged.class,
                        received -> erasures.acknowledge(received.event().comment(), read(received.event())));
    }

    @Incoming("content-erasures")
    @Blocking
    public void onContent(ConsumerRecords<String, byte[]> messages) {
        inbox.receive("content-erasures", messages, handlers);
    }

    @Incoming("capture-erasures")
    @Blocking
    public void onIngest(ConsumerRecords<String, byte[]> messages) {
        inbox.receive("capture-erasures", messages, handlers);
    }

    private static Acknowledgement read(ErasureAcknowledged event) {
        return new Acknowledgement(Holder.CONTENT, event.occurredAt(), read(event.kept()));
    }

    private static Acknowledgement read(CaptureErasureAcknowledged event) {
        return new Acknowledgement(Holder.INGEST, event.occurredAt(), read(event.kept()));
    }

    private static List<KeptWords> read(List<Kept> kept) {
        return kept.stream()
                .map(one -> new KeptWords(one.kind(), one.id(), one.why()))
                .toList();
    }
}
