package dev.postbag.ingest.parse.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

/** Inserts documents of which some may be there already. */
final class Inserts {

    private Inserts() {}

    /** The ids of those that were there before, and stay as they are. */
    static List<String> thereBefore(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException refused) {
            boolean there = refused.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!there || refused.getWriteConcernError() != null) {
                throw refused;
            }
            return refused.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()).getString("_id"))
                    .toList();
        }
    }
}
