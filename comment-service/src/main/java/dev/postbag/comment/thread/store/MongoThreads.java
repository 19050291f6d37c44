package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.CommentThread;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.ThreadKey;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads in MongoDB, one document each: {@code {_id: post, open, hidden, postVersion, publishedOn, key, names?, lifted?}}. */
@ApplicationScoped
public class MongoThreads implements Threads {

    static final String COLLECTION = "threads";
    static final String PUBLISHED_ON = "publishedOn";

    private static final String NAMES = "names";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> threads;

    @Inject
    MongoThreads(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoThreads(MongoDatabase database) {
        this.threads = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<CommentThread> under(String post) {
        return Optional.ofNullable(threads.find(eq("_id", post)).first()).map(MongoThreads::read);
    }

    @Override
    public void follow(Map<PostState, ThreadKey> states) {
        List<PostState> asked = List.copyOf(states.keySet());
        List<UpdateOneModel<Document>> updates = asked.stream()
                .map(state -> new UpdateOneModel<Document>(
                        earlier(state), creation(state, Objects.requireNonNull(states.get(state))), UPSERT))
                .toList();
        if (updates.isEmpty()) {
            return;
        }
        try {
            threads.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            Inserts.thereBefore(refused).stream()
                    .map(asked::get)
                    .forEach(state -> threads.updateOne(earlier(state), change(state)));
        }
    }

    private static Bson earlier(PostState state) {
        return and(eq("_id", state.post()), lt("postVersion", state.version()));
    }

    private static Bson change(PostState state) {
        return Updates.combine(
                Updates.set("open", state.readable() && state.commentsOpen()),
                Updates.set("hidden", !state.readable()),
                Updates.set("postVersion", state.version()),
                Updates.set(NAMES, state.names()),
                MongoLiftings.change(state.lifting()),
                state.publishedOn() == null ? Updates.combine() : Updates.set(PUBLISHED_ON, state.publishedOn()));
    }

    private static Bson creation(PostState state, ThreadKey fresh) {
        return Updates.combine(change(state), Updates.setOnInsert("key", new Binary(fresh.bytes())));
    }

    @Override
    public void follow(PostState state, ThreadKey fresh) {
        try {
            threads.updateOne(earlier(state), creation(state, fresh), UPSERT);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            // The thread is there: with a later state, or just made by another with an earlier one.
            threads.updateOne(earlier(state), change(state));
        }
    }

    static CommentThread read(Document document) {
        return new CommentThread(
                document.getString("_id"),
                document.getBoolean("open"),
                document.getBoolean("hidden"),
                document.get("postVersion", Number.class).longValue(),
                ThreadKey.of(document.get("key", Binary.class).getData()),
                Optional.ofNullable(document.getList(NAMES, String.class)).orElse(List.of()));
    }
}
