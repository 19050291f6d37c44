package dev.postbag.comment.thread.store;

import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.outbox.OutboxEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Takes down which documents' events are to be published. */
final class RecordedHandover implements Handover {
    private final List<Object> handed;
    private final List<Object> ids = new ArrayList<>();

    RecordedHandover(List<Object> handed) {
        this.handed = handed;
    }

    @Override
    public Document into(Document document, List<OutboxEvent> events) {
        ids.add(document.get("_id"));
        return Outbox.into(document, events);
    }

    @Override
    public void inserted(Collection<?> notInserted) {
        ids.removeAll(notInserted);
        handed.addAll(ids);
    }
}
