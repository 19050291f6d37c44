package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Raid;
import dev.postbag.comment.thread.Raids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The raids in MongoDB, in the documents of their threads: {@code {raid: {until, reason, calledOff}}}. */
@ApplicationScoped
public class MongoRaids implements Raids {

    static final String RAID = "raid";

    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final String CALLED_OFF = "calledOff";

    private final MongoCollection<Document> threads;

    @Inject
    MongoRaids(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoRaids(MongoDatabase database) {
        this.threads = database.getCollection(MongoThreads.COLLECTION);
    }

    @Override
    public boolean declare(String post, Raid raid) {
        return threads.updateOne(eq("_id", post), Updates.set(RAID, write(raid)))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void begin(String post, Raid raid, Instant now) {
        threads.updateOne(and(eq("_id", post), not(holding(now))), Updates.set(RAID, write(raid)));
    }

    @Override
    public void callOff(String post, Instant now) {
        threads.updateOne(
                and(eq("_id", post), holding(now)),
                Updates.combine(
                        Updates.set(RAID + "." + UNTIL, Date.from(now)), Updates.set(RAID + "." + CALLED_OFF, true)));
    }

    private static Bson holding(Instant now) {
        return gt(RAID + "." + UNTIL, Date.from(now));
    }

    private static Document write(Raid raid) {
        return new Document(UNTIL, Date.from(raid.until()))
                .append(REASON, raid.reason())
                .append(CALLED_OFF, raid.calledOff());
    }

    static Optional<Raid> read(Document thread) {
        @Nullable Document raid = thread.get(RAID, Document.class);
        return Optional.ofNullable(raid)
                .map(found -> new Raid(
                        found.getDate(UNTIL).toInstant(), found.getString(REASON), found.getBoolean(CALLED_OFF)));
    }
}
