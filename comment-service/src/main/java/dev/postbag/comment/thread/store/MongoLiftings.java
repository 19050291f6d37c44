package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Lifting;
import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.PickedIn;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which posts hold which comments, in MongoDB: {@code lifted: {slug, title, comments: [{comment, revision}]}} of the
 * post's own thread, so that the version the thread follows guards it too.
 */
@ApplicationScoped
public class MongoLiftings implements Liftings {

    static final String LIFTED = "lifted";
    private static final String COMMENT = "comment";
    private static final String HELD = "lifted.comments.comment";

    private final MongoCollection<Document> threads;

    @Inject
    MongoLiftings(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoLiftings(MongoDatabase database) {
        this.threads = database.getCollection(MongoThreads.COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        threads.createIndex(Indexes.ascending(HELD), new IndexOptions().sparse(true));
    }

    static Bson change(@Nullable Lifting lifting) {
        if (lifting == null) {
            return Updates.unset(LIFTED);
        }
        List<Document> comments = lifting.revisions().entrySet().stream()
                .map(held -> new Document(COMMENT, held.getKey()).append("revision", held.getValue()))
                .toList();
        return Updates.set(
                LIFTED,
                new Document("slug", lifting.slug())
                        .append("title", lifting.title())
                        .append("comments", comments));
    }

    @Override
    public Map<String, List<PickedIn>> of(Collection<String> comments) {
        Map<String, List<PickedIn>> found = new HashMap<>();
        Set<String> asked = Set.copyOf(comments);
        threads.find(and(in(HELD, asked), eq("hidden", false)))
                .projection(Projections.include(LIFTED))
                .sort(Sorts.ascending(MongoThreads.PUBLISHED_ON, "_id"))
                .forEach(thread -> read(thread, asked, found));
        return found;
    }

    @Override
    public Set<String> heldBy(Collection<String> posts) {
        Set<String> held = new HashSet<>();
        threads.find(and(in("_id", posts), exists(LIFTED)))
                .projection(Projections.include(LIFTED))
                .forEach(thread -> thread.get(LIFTED, Document.class)
                        .getList("comments", Document.class)
                        .forEach(comment -> held.add(comment.getString(COMMENT))));
        return held;
    }

    private static void read(Document thread, Set<String> asked, Map<String, List<PickedIn>> found) {
        Document lifted = thread.get(LIFTED, Document.class);
        for (Document held : lifted.getList("comments", Document.class)) {
            String comment = held.getString(COMMENT);
            if (asked.contains(comment)) {
                found.computeIfAbsent(comment, none -> new ArrayList<>())
                        .add(new PickedIn(
                                thread.getString("_id"),
                                lifted.getString("slug"),
                                lifted.getString("title"),
                                held.getInteger("revision")));
            }
        }
    }
}
