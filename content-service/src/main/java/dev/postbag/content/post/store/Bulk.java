package dev.postbag.content.post.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Inserts of which some may be there already. */
final class Bulk {

    private Bulk() {}

    /** Inserts what is not there yet; the places, from 0, of those that were there, or something unique to them was. */
    static Set<Integer> insert(MongoCollection<Document> collection, List<Document> documents) {
        try {
            if (documents.size() == 1) {
                collection.insertOne(documents.getFirst());
            } else if (!documents.isEmpty()) {
                collection.insertMany(documents, new InsertManyOptions().ordered(false));
            }
            return Set.of();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Set.of(0);
            }
            throw refused;
        } catch (MongoBulkWriteException refused) {
            List<BulkWriteError> errors = refused.getWriteErrors();
            if (refused.getWriteConcernError() != null
                    || errors.isEmpty()
                    || !errors.stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
            return errors.stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        }
    }
}
