package dev.postbag.ingest.capture.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Updates;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * The bytes of captures in GridFS. Each upload is written down before its first byte and struck off when a capture owns
 * it, so that the bytes of one that never came to its end are found again without looking through all bytes.
 */
final class CaptureBytes {

    private static final String CAPTURE = "capture";
    private static final String SEEN_AT = "seenAt";
    private static final String ABANDONED = "abandoned";

    private final GridFSBucket bytes;
    private final MongoCollection<Document> uploads;
    private final Clock clock;

    CaptureBytes(MongoDatabase database, Clock clock) {
        this.bytes = GridFSBuckets.create(database, "bytes");
        this.uploads = database.getCollection("uploads");
        this.clock = clock;
    }

    ObjectId upload(String capture, InputStream from) {
        ObjectId id = new ObjectId();
        uploads.insertOne(new Document("_id", id).append(CAPTURE, capture).append(SEEN_AT, now()));
        try {
            bytes.uploadFromStream(new BsonObjectId(id), capture, from);
        } catch (RuntimeException failed) {
            discard(id);
            throw failed;
        }
        return id;
    }

    /** Called right before a capture is to own the upload: from now on the sweep has to wait its whole time again. */
    void aboutToBeOwned(ObjectId id) {
        boolean still = uploads.updateOne(and(eq("_id", id), exists(ABANDONED, false)), Updates.set(SEEN_AT, now()))
                        .getMatchedCount()
                == 1;
        if (!still) {
            throw new IllegalStateException("The upload took so long that it was taken for abandoned");
        }
    }

    void owned(ObjectId id) {
        uploads.deleteOne(eq("_id", id));
    }

    void discard(ObjectId id) {
        try {
            bytes.delete(new BsonObjectId(id));
        } catch (MongoGridFSException noFile) {
            // Chunks without a file: the driver removes the chunks and then says that there was no file.
        }
        uploads.deleteOne(eq("_id", id));
    }

    Optional<InputStream> open(ObjectId id) {
        try {
            return Optional.of(new CompleteBytes(bytes.openDownloadStream(id)));
        } catch (MongoGridFSException noFile) {
            return Optional.empty();
        }
    }

    /** @param isOwned whether a capture has an upload for its bytes */
    int removeAbandoned(Instant before, BiPredicate<String, ObjectId> isOwned) {
        int removed = 0;
        for (Document upload : uploads.find(lt(SEEN_AT, Date.from(before)))) {
            ObjectId id = upload.getObjectId("_id");
            boolean taken =
                    uploads.updateOne(and(eq("_id", id), lt(SEEN_AT, Date.from(before))), Updates.set(ABANDONED, true))
                                    .getMatchedCount()
                            == 1;
            if (taken && isOwned.test(upload.getString(CAPTURE), id)) {
                owned(id);
            } else if (taken) {
                discard(id);
                removed++;
            }
        }
        return removed;
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
