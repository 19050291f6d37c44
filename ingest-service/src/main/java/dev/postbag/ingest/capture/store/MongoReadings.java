package dev.postbag.ingest.capture.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Besides;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.Readings;
import dev.postbag.ingest.capture.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The readings inside the captures' documents, as work. */
@ApplicationScoped
public class MongoReadings implements Readings {

    private static final String STATE = CaptureDocument.READINGS + "." + CaptureDocument.STATE;

    private final MongoCollection<Document> captures;
    private final Clock clock;

    @jakarta.inject.Inject
    public MongoReadings(
            MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database, Clock clock) {
        this(mongo.getDatabase(database), clock);
    }

    MongoReadings(MongoDatabase database, Clock clock) {
        this.captures = database.getCollection(MongoCaptures.COLLECTION);
        this.clock = clock;
        captures.createIndex(Indexes.ascending(STATE));
    }

    @Override
    public Optional<Assignment> claim(String holder, Instant now, Instant until) {
        Bson waiting = and(
                in(
                        CaptureDocument.STATE,
                        CaptureDocument.write(ReadingState.RECEIVED),
                        CaptureDocument.write(ReadingState.READING)),
                lte(CaptureDocument.FREE_FROM, Date.from(now)));
        return Optional.ofNullable(captures.findOneAndUpdate(
                        elemMatch(CaptureDocument.READINGS, waiting),
                        Updates.combine(
                                set(CaptureDocument.STATE, CaptureDocument.write(ReadingState.READING)),
                                set(CaptureDocument.HOLDER, holder),
                                set(CaptureDocument.FREE_FROM, Date.from(until)),
                                Updates.inc(field(CaptureDocument.ATTEMPTS), 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(capture -> CaptureDocument.assignment(capture, holder));
    }

    @Override
    public boolean renew(Assignment assignment, long bytesRead, Instant until) {
        return update(
                held(assignment),
                Updates.combine(
                        set(CaptureDocument.BYTES_READ, bytesRead), set(CaptureDocument.FREE_FROM, Date.from(until))));
    }

    @Override
    public void release(Assignment assignment, Instant from) {
        update(held(assignment), freeFrom(from));
    }

    @Override
    public void postpone(Assignment assignment, Instant from) {
        update(held(assignment), Updates.combine(freeFrom(from), Updates.inc(field(CaptureDocument.ATTEMPTS), -1)));
    }

    @Override
    public boolean parsed(Assignment assignment, Besides besides) {
        return update(
                held(assignment),
                Updates.combine(
                        set(CaptureDocument.STATE, CaptureDocument.write(ReadingState.RESOLVING)),
                        set(CaptureDocument.BYTES_READ, assignment.size()),
                        set(CaptureDocument.BESIDES, CaptureDocument.write(besides)),
                        Updates.unset(field(CaptureDocument.HOLDER))));
    }

    @Override
    public boolean failed(Assignment assignment, ReadingFailure failure) {
        return update(
                held(assignment),
                Updates.combine(
                        set(CaptureDocument.STATE, CaptureDocument.write(ReadingState.FAILED)),
                        set(CaptureDocument.FAILURE, CaptureDocument.write(failure)),
                        set(CaptureDocument.ENDED_AT, Date.from(clock.instant())),
                        Updates.unset(field(CaptureDocument.HOLDER))));
    }

    @Override
    public boolean done(Ref reading, Tally tally, CommentTally comments) {
        return update(
                inState(reading, ReadingState.RESOLVING),
                Updates.combine(
                        set(CaptureDocument.STATE, CaptureDocument.write(ReadingState.DONE)),
                        set(CaptureDocument.TALLY, CaptureDocument.write(tally)),
                        set(CaptureDocument.COMMENTS, CaptureDocument.write(comments)),
                        set(CaptureDocument.ENDED_AT, Date.from(clock.instant()))));
    }

    @Override
    public List<Ref> resolving() {
        String resolving = CaptureDocument.write(ReadingState.RESOLVING);
        List<Ref> found = new ArrayList<>();
        captures.find(eq(STATE, resolving))
                .projection(Projections.include(CaptureDocument.READINGS))
                .forEach(capture -> CaptureDocument.readings(capture)
                        .filter(reading -> resolving.equals(reading.getString(CaptureDocument.STATE)))
                        .forEach(reading -> found.add(new Ref(
                                new CaptureId(capture.getString("_id")), reading.getInteger(CaptureDocument.NUMBER)))));
        return found;
    }

    /** The state last: the embedded server looks for the readings anew before each field that it sets. */
    @Override
    public void readResolvingAgain() {
        String resolving = CaptureDocument.write(ReadingState.RESOLVING);
        captures.updateMany(
                eq(STATE, resolving),
                Updates.combine(
                        Updates.set(each(CaptureDocument.ATTEMPTS), 0),
                        Updates.set(each(CaptureDocument.STATE), CaptureDocument.write(ReadingState.RECEIVED))),
                new UpdateOptions().arrayFilters(List.of(eq("reading." + CaptureDocument.STATE, resolving))));
    }

    /** A field of each reading that a filter of the array finds. */
    private static String each(String name) {
        return CaptureDocument.READINGS + ".$[reading]." + name;
    }

    private static Bson freeFrom(Instant from) {
        return Updates.combine(
                Updates.unset(field(CaptureDocument.HOLDER)), set(CaptureDocument.FREE_FROM, Date.from(from)));
    }

    private boolean update(Bson filter, Bson change) {
        return captures.updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Bson held(Assignment assignment) {
        Bson one = and(
                eq(CaptureDocument.NUMBER, assignment.reading()),
                eq(CaptureDocument.STATE, CaptureDocument.write(ReadingState.READING)),
                eq(CaptureDocument.HOLDER, assignment.holder()));
        return and(eq("_id", assignment.capture().value()), elemMatch(CaptureDocument.READINGS, one));
    }

    private static Bson inState(Ref reading, ReadingState state) {
        Bson one = and(
                eq(CaptureDocument.NUMBER, reading.reading()), eq(CaptureDocument.STATE, CaptureDocument.write(state)));
        return and(eq("_id", reading.capture().value()), elemMatch(CaptureDocument.READINGS, one));
    }

    /** A field of the reading that the filter found. */
    private static String field(String name) {
        return CaptureDocument.READINGS + ".$." + name;
    }

    private static <T> Bson set(String name, T value) {
        return Updates.set(field(name), value);
    }
}
