package dev.postbag.kit.outbox;

import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps events in the document they tell of until they are published: {@code outbox: [event, …]}. A store adds them in
 * the same write as the change, then calls {@link #wake}.
 */
@ApplicationScoped
public class Outbox {

    static final String FIELD = "outbox";
    static final String TIME = "outbox.time";

    private final OutboxRelay relay;

    Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /** For an update of a document: adds the events after those that wait already. */
    public static Bson push(List<OutboxEvent> events) {
        return Updates.pushEach(FIELD, events.stream().map(Outbox::write).toList());
    }

    /** For a document to insert: the same, put into the document itself. */
    public static Document into(Document document, List<OutboxEvent> events) {
        return document.append(FIELD, events.stream().map(Outbox::write).toList());
    }

    /** For documents to insert, many at a time: their events are published without being looked up again. */
    public Handover handOver(String collection) {
        return relay.handOver(collection);
    }

    /** Has the document's events published now. Without this call they are found by the next sweep. */
    public void wake(String collection, Object id) {
        relay.wake(collection, id);
    }

    static Document write(OutboxEvent event) {
        Document document = new Document("id", event.id())
                .append("type", event.type())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("time", Date.from(event.time()))
                .append("data", event.data());
        return event.traceparent() == null ? document : document.append("traceparent", event.traceparent());
    }

    static OutboxEvent read(Document document) {
        return new OutboxEvent(
                document.getString("id"),
                document.getString("type"),
                document.getString("topic"),
                document.getString("key"),
                document.getDate("time").toInstant(),
                document.getString("data"),
                document.getString("traceparent"));
    }
}
