package dev.postbag.kit.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * Documents are inserted with the drain's lease on them. When the replica dies in between, or does not learn that they were
 * inserted, the lease runs out and the next sweep finds them.
 */
final class LeasedHandover implements Handover {

    private final OutboxDrain drain;
    private final String owner;
    private final Instant until;
    private final Map<Object, List<OutboxEvent>> events = new LinkedHashMap<>();

    LeasedHandover(OutboxDrain drain, String owner, Instant until) {
        this.drain = drain;
        this.owner = owner;
        this.until = until;
    }

    @Override
    public Document into(Document document, List<OutboxEvent> told) {
        if (told.isEmpty()) {
            return Outbox.into(document, told);
        }
        events.put(Objects.requireNonNull(document.get("_id")), List.copyOf(told));
        return WaitingEvents.leased(Outbox.into(document, told), owner, until);
    }

    @Override
    public void inserted(Collection<?> notInserted) {
        notInserted.forEach(events::remove);
        if (!events.isEmpty()) {
            drain.hand(
                    until,
                    events.entrySet().stream()
                            .map(entry -> new OutboxBatch.Pending(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }
}
