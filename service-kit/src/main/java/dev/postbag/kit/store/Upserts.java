package dev.postbag.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Updates of many documents at once, each of which is made where it is not there. */
public final class Upserts {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private Upserts() {}

    /** @param updates by the documents' ids; each is made once, whoever makes the same documents at the same moment */
    public static void write(MongoCollection<Document> documents, Map<String, Bson> updates) {
        if (updates.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = updates.entrySet().stream()
                .<WriteModel<Document>>map(
                        each -> new UpdateOneModel<>(new Document("_id", each.getKey()), each.getValue(), UPSERT))
                .toList();
        try {
            documents.bulkWrite(writes, UNORDERED);
        } catch (MongoBulkWriteException refused) {
            boolean there = refused.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!there || refused.getWriteErrors().isEmpty()) {
                throw refused;
            }
            documents.bulkWrite(
                    refused.getWriteErrors().stream()
                            .map(error -> writes.get(error.getIndex()))
                            .collect(Collectors.toList()),
                    UNORDERED);
        }
    }
}
