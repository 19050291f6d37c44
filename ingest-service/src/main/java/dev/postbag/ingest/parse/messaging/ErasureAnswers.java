package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.erasure.CaptureErasureAcknowledged;
import dev.postbag.contracts.erasure.Kept;
import dev.postbag.ingest.parse.ErasedComment;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells which captures hold an erased comment's words, and that nothing else here does. */
@ApplicationScoped
public class ErasureAnswers implements Announcer<ErasedComment> {

    private static final String WHY = "captures-are-never-changed";

    private final EventEncoder encoder;

    public ErasureAnswers(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(ErasedComment comment) {
        List<Kept> kept = comment.captures().stream()
                .map(capture -> new Kept("capture", capture.value(), WHY))
                .toList();
        return List.of(
                encoder.encode(new CaptureErasureAcknowledged(comment.comment(), comment.post(), kept, comment.at())));
    }
}
