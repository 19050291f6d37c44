package dev.postbag.content.discussion.messaging;

import dev.postbag.content.discussion.Counted;
import dev.postbag.contracts.post.PostCounted;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells how many comments a post has. */
@ApplicationScoped
public class CountEvents implements Announcer<Counted> {

    private final EventEncoder encoder;

    public CountEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(Counted counted) {
        return List.of(encoder.encode(new PostCounted(counted.post(), counted.comments(), counted.at())));
    }
}
