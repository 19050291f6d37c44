package dev.postbag.ingest.parse.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import dev.postbag.ingest.parse.NotAnnouncedException;
import dev.postbag.kit.outbox.NotSentException;
import dev.postbag.kit.outbox.OutboxEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Some of what was read out of a capture: documents to insert, and the events that tell of them. Nothing keeps the events, since
 * a capture whose reading came to no end is read again.
 */
final class Findings {

    private final List<Document> documents = new ArrayList<>();
    private final Map<String, List<OutboxEvent>> events = new LinkedHashMap<>();

    void add(Document document) {
        documents.add(document);
    }

    void add(Document document, List<OutboxEvent> told) {
        documents.add(document);
        events.put(Objects.requireNonNull(document.getString("_id")), told);
    }

    /**
     * Inserts those that are not there yet, then sends the events of all of which it is not known what became of them.
     *
     * @throws NotAnnouncedException when some events may not have been sent
     */
    void keep(MongoCollection<Document> collection, Consumer<List<OutboxEvent>> dispatch) {
        List<String> there = Inserts.thereBefore(collection, documents);
        if (!there.isEmpty()) {
            collection
                    .find(and(in("_id", there), ne(StoryDocument.OUTCOME, StoryDocument.UNRESOLVED)))
                    .projection(Projections.include("_id"))
                    .forEach(resolved -> events.remove(resolved.getString("_id")));
        }
        try {
            dispatch.accept(events.values().stream().flatMap(List::stream).toList());
        } catch (NotSentException failed) {
            throw failed.isForGood() ? failed : new NotAnnouncedException(failed);
        }
    }
}
