package dev.postbag.comment.thread.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/** Inserts documents of which some may be there already, in one write. */
final class Inserts {

    private Inserts() {}

    /** Of each document, in order, whether it was inserted; else there was another under a unique index, and stays. */
    static List<Boolean> into(MongoCollection<Document> collection, List<Document> documents) {
        Set<Integer> there = thereBefore(collection, documents);
        return IntStream.range(0, documents.size())
                .mapToObj(place -> !there.contains(place))
                .toList();
    }

    private static Set<Integer> thereBefore(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException refused) {
            return thereBefore(refused);
        }
    }

    /** The places of those writes that met what was there before. */
    static Set<Integer> thereBefore(MongoBulkWriteException refused) {
        List<BulkWriteError> errors = refused.getWriteErrors();
        if (errors.isEmpty()
                || refused.getWriteConcernError() != null
                || !errors.stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
            throw refused;
        }
        return errors.stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
    }
}
