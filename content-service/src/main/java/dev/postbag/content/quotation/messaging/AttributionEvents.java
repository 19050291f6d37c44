package dev.postbag.content.quotation.messaging;

import dev.postbag.content.quotation.Attributed;
import dev.postbag.contracts.post.QuotationsAttributed;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells that a post's quotations have other source articles. */
@ApplicationScoped
public class AttributionEvents implements Announcer<Attributed> {

    private final EventEncoder encoder;

    public AttributionEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(Attributed attributed) {
        return List.of(encoder.encode(new QuotationsAttributed(attributed.post().value(), attributed.at())));
    }
}
