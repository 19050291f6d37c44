package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.CommentThread;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.ThreadKey;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads in MongoDB, one document each: {@code {_id: post, open, hidden, postVersion, key}}. */
@ApplicationScoped
public class MongoThreads implements Threads {

    static final String COLLECTION = "threads";

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
    public void follow(PostState state, ThreadKey fresh) {
        Bson earlier = and(eq("_id", state.post()), lt("postVersion", state.version()));
        Bson change = Updates.combine(
                Updates.set("open", state.readable() && state.commentsOpen()),
                Updates.set("hidden", !state.readable()),
                Updates.set("postVersion", state.version()));
        Bson creation = Updates.combine(change, Updates.setOnInsert("key", new Binary(fresh.bytes())));
        try {
            threads.updateOne(earlier, creation, new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            // The thread is there: with a later state, or just made by another with an earlier one.
            threads.updateOne(earlier, change);
        }
    }

    private static CommentThread read(Document document) {
        return new CommentThread(
                document.getString("_id"),
                document.getBoolean("open"),
                document.getBoolean("hidden"),
                document.get("postVersion", Number.class).longValue(),
                ThreadKey.of(document.get("key", Binary.class).getData()));
    }
}
