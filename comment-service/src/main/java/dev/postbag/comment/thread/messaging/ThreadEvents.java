package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.ThreadChange;
import dev.postbag.contracts.comment.ThreadCounted;
import dev.postbag.contracts.comment.ThreadReduced;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells that something shown with a thread's comments has changed. */
@ApplicationScoped
public class ThreadEvents implements Announcer<ThreadChange> {

    private final EventEncoder encoder;

    public ThreadEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(ThreadChange change) {
        return List.of(encoder.encode(
                switch (change.kind()) {
                    case COUNTED -> new ThreadCounted(change.post(), change.at());
                    case REDUCED -> new ThreadReduced(change.post(), change.at());
                }));
    }
}
