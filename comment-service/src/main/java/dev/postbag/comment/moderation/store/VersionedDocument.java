package dev.postbag.comment.moderation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import org.bson.Document;

/** A document that is written only by whoever knows which version it has. */
final class VersionedDocument {

    private VersionedDocument() {}

    /**
     * @param seen the version it follows; 0 where there is none yet
     * @return false when it has another version: nothing changed
     */
    static boolean replace(MongoCollection<Document> collection, Document next, long seen) {
        try {
            UpdateResult result = collection.replaceOne(
                    and(eq("_id", next.get("_id")), eq("version", seen)), next, new ReplaceOptions().upsert(seen == 0));
            return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }
}
