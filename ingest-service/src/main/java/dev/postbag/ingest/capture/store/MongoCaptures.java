package dev.postbag.ingest.capture.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.Arrival;
import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Captures in MongoDB: the bytes first, in GridFS, then in one write the capture with its first reading. */
@ApplicationScoped
public class MongoCaptures implements Captures {

    static final String COLLECTION = "captures";

    /** Older readings of a capture that is taken in again and again fall off, so that its document stays small. */
    private static final int READINGS_KEPT = 1_000;

    private final MongoCollection<Document> captures;
    private final CaptureBytes bytes;

    @jakarta.inject.Inject
    public MongoCaptures(
            MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database, Clock clock) {
        this(mongo.getDatabase(database), clock);
    }

    MongoCaptures(MongoDatabase database, Clock clock) {
        this.captures = database.getCollection(COLLECTION);
        this.bytes = new CaptureBytes(database, clock);
        captures.createIndex(Indexes.descending(CaptureDocument.RECEIVED_AT, "_id"));
    }

    @Override
    public Capture takeIn(Arrival arrival) {
        while (true) {
            @Nullable
            Document there = captures.find(idOf(arrival.id()))
                    .projection(Projections.include(CaptureDocument.LATEST))
                    .first();
            Optional<Capture> taken =
                    there == null ? first(arrival) : again(arrival, there.getInteger(CaptureDocument.LATEST));
            if (taken.isPresent()) {
                return taken.get();
            }
        }
    }

    /** Nothing when another got there first. */
    private Optional<Capture> first(Arrival arrival) {
        ObjectId upload = upload(arrival);
        Document capture = CaptureDocument.write(arrival, upload);
        bytes.aboutToBeOwned(upload);
        try {
            captures.insertOne(capture);
        } catch (MongoWriteException refused) {
            // Any other failure leaves it open whether the capture was kept: then the sweep looks, later.
            bytes.discard(upload);
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw refused;
        }
        bytes.owned(upload);
        return Optional.of(CaptureDocument.read(capture));
    }

    /** Nothing when another got there first. */
    private Optional<Capture> again(Arrival arrival, int latest) {
        Document reading = CaptureDocument.reading(latest + 1, arrival);
        @Nullable
        Document after = captures.findOneAndUpdate(
                and(idOf(arrival.id()), eq(CaptureDocument.LATEST, latest)),
                Updates.combine(
                        Updates.set(CaptureDocument.LATEST, latest + 1),
                        Updates.pushEach(
                                CaptureDocument.READINGS, List.of(reading), new PushOptions().slice(-READINGS_KEPT))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(after).map(CaptureDocument::read);
    }

    private ObjectId upload(Arrival arrival) {
        try (InputStream content = arrival.content().open()) {
            return bytes.upload(arrival.id().value(), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<Capture> find(CaptureId id) {
        return Optional.ofNullable(captures.find(idOf(id)).first()).map(CaptureDocument::read);
    }

    @Override
    public List<Capture> newestFirst(@Nullable Place after, int limit) {
        return captures.find(after == null ? Filters.empty() : behind(after))
                .sort(Sorts.descending(CaptureDocument.RECEIVED_AT, "_id"))
                .projection(withNewestReading())
                .limit(limit)
                .map(CaptureDocument::read)
                .into(new ArrayList<>());
    }

    /** Names the other fields too: the embedded server would leave them out. */
    private static Bson withNewestReading() {
        return Projections.fields(
                Projections.include(CaptureDocument.OWN_FIELDS), Projections.slice(CaptureDocument.READINGS, -1));
    }

    private static Bson behind(Place place) {
        Date receivedAt = Date.from(place.receivedAt());
        return or(
                lt(CaptureDocument.RECEIVED_AT, receivedAt),
                and(
                        eq(CaptureDocument.RECEIVED_AT, receivedAt),
                        lt("_id", place.id().value())));
    }

    @Override
    public Optional<InputStream> open(CaptureId id) {
        return Optional.ofNullable(captures.find(idOf(id))
                        .projection(Projections.include(CaptureDocument.BYTES))
                        .first())
                .flatMap(capture -> bytes.open(capture.getObjectId(CaptureDocument.BYTES)));
    }

    @Override
    public int removeAbandoned(Instant before) {
        return bytes.removeAbandoned(
                before,
                (capture, upload) -> captures.find(and(eq("_id", capture), eq(CaptureDocument.BYTES, upload)))
                                .projection(Projections.include("_id"))
                                .first()
                        != null);
    }

    private static Bson idOf(CaptureId id) {
        return eq("_id", id.value());
    }
}
