package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.ClosedFor;
import dev.postbag.comment.thread.Door;
import dev.postbag.comment.thread.Doors;
import dev.postbag.comment.thread.GuardedThread;
import dev.postbag.kit.together.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The doors in MongoDB, in the documents of their threads: {@code {door: {closedFor, slowMode, version}, publishedOn}}. */
@ApplicationScoped
public class MongoDoors implements Doors {

    private static final String DOOR = "door";
    private static final String VERSION = "version";
    private static final String DOOR_VERSION = DOOR + "." + VERSION;

    private final MongoCollection<Document> threads;
    private final Lookup lookup;

    @Inject
    MongoDoors(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoDoors(MongoDatabase database) {
        this.threads = database.getCollection(MongoThreads.COLLECTION);
        this.lookup = new Lookup(threads, Projections.exclude(MongoLiftings.LIFTED));
    }

    @Override
    public Optional<GuardedThread> of(String post) {
        return lookup.find(post).map(thread -> new GuardedThread(MongoThreads.read(thread), read(thread)));
    }

    @Override
    public boolean set(String post, Door before, Door after) {
        Bson asRead = and(
                eq("_id", post),
                before.version() == 0 ? exists(DOOR_VERSION, false) : eq(DOOR_VERSION, before.version()));
        Document door = new Document("closedFor", after.closedFor().name().toLowerCase(Locale.ROOT))
                .append("slowMode", after.slowMode().toSeconds())
                .append(VERSION, after.version());
        return threads.updateOne(asRead, Updates.set(DOOR, door)).getMatchedCount() > 0;
    }

    private static Door read(Document thread) {
        @Nullable Document door = thread.get(DOOR, Document.class);
        Optional<String> publishedOn = Optional.ofNullable(thread.getString(MongoThreads.PUBLISHED_ON));
        return door == null
                ? new Door(ClosedFor.NOBODY, Duration.ZERO, 0, publishedOn, MongoRaids.read(thread))
                : new Door(
                        ClosedFor.valueOf(door.getString("closedFor").toUpperCase(Locale.ROOT)),
                        Duration.ofSeconds(TallyDocument.number(door, "slowMode")),
                        TallyDocument.number(door, VERSION),
                        publishedOn,
                        MongoRaids.read(thread));
    }
}
