package dev.postbag.content.post.messaging;

import dev.postbag.content.post.ErasedComment;
import dev.postbag.contracts.erasure.ErasureAcknowledged;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells that a comment's words are out of every post. */
@ApplicationScoped
public class ErasureAnswers implements Announcer<ErasedComment> {

    private final EventEncoder encoder;

    public ErasureAnswers(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(ErasedComment comment) {
        return List.of(
                encoder.encode(new ErasureAcknowledged(comment.comment(), comment.post(), List.of(), comment.at())));
    }
}
