package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Door;
import dev.postbag.comment.thread.Turns;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The turns in MongoDB, one document for each contributor of a thread in slow mode; it goes when no pause is that long. */
@ApplicationScoped
public class MongoTurns implements Turns {

    private static final String COLLECTION = "turns";
    private static final String TAKEN_AT = "takenAt";
    private static final String WISH = "wish";

    private final MongoCollection<Document> turns;

    @Inject
    MongoTurns(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoTurns(MongoDatabase database) {
        this.turns = database.getCollection(COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        turns.createIndex(
                Indexes.ascending(TAKEN_AT),
                new IndexOptions().expireAfter(Door.SLOWEST.toSeconds(), TimeUnit.SECONDS));
    }

    @Override
    public Optional<Instant> take(String post, String contributor, String wish, Instant now, Duration pause) {
        String id = post + ":" + contributor;
        try {
            turns.updateOne(
                    and(eq("_id", id), or(lte(TAKEN_AT, Date.from(now.minus(pause))), eq(WISH, wish))),
                    Updates.combine(Updates.set(TAKEN_AT, Date.from(now)), Updates.set(WISH, wish)),
                    new UpdateOptions().upsert(true));
            return Optional.empty();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            @Nullable Document taken = turns.find(eq("_id", id)).first();
            Instant at = taken == null ? now : taken.getDate(TAKEN_AT).toInstant();
            return Optional.of(at.plus(pause));
        }
    }
}
