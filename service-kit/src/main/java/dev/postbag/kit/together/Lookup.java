package dev.postbag.kit.together;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds documents by their ids, as they are after it was asked: those that are asked for at once, in one query. */
public final class Lookup {

    private final MongoCollection<Document> documents;
    private final Bson projection;
    private final Together<String, Optional<Document>> together = new Together<>(this::find);

    /** @param projection what is read of each */
    public Lookup(MongoCollection<Document> documents, Bson projection) {
        this.documents = documents;
        this.projection = projection;
    }

    /** The document, which others may have been given, too: it is not to be changed. */
    public Optional<Document> find(String id) {
        return together.with(id);
    }

    private List<Optional<Document>> find(List<String> ids) {
        Set<String> different = Set.copyOf(ids);
        Map<String, Document> found = new HashMap<>();
        documents
                .find(different.size() == 1 ? eq("_id", ids.getFirst()) : in("_id", different))
                .projection(projection)
                .forEach(document -> found.put(document.getString("_id"), document));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }
}
