package dev.postbag.content.post.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Writes of many documents, of which some may be there already. */
final class Bulk {

    private Bulk() {}

    /** How many of the updates found what they were for, at least; one that something unique forbids found nothing. */
    static int update(MongoCollection<Document> collection, List<WriteModel<Document>> updates) {
        try {
            return collection
                    .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        } catch (MongoBulkWriteException refused) {
            if (isMoreThanDuplicates(refused)) {
                throw refused;
            }
            return refused.getWriteResult().getMatchedCount();
        }
    }

    private static boolean isMoreThanDuplicates(MongoBulkWriteException refused) {
        List<BulkWriteError> errors = refused.getWriteErrors();
        return refused.getWriteConcernError() != null
                || errors.isEmpty()
                || !errors.stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

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
            if (isMoreThanDuplicates(refused)) {
                throw refused;
            }
            return refused.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .collect(Collectors.toSet());
        }
    }
}
