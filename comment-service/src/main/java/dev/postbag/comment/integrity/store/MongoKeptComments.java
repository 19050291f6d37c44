package dev.postbag.comment.integrity.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.comment.integrity.KeptComments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Comments out of MongoDB, without what they say: that never leaves the store for an audit. */
@ApplicationScoped
public class MongoKeptComments implements KeptComments {

    private static final int BATCH = 500;
    private static final String STATUS = "status";

    private final MongoCollection<Document> comments;
    private final MongoCollection<Document> threads;

    @Inject
    MongoKeptComments(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    public MongoKeptComments(MongoDatabase database) {
        this.comments = database.getCollection("comments");
        this.threads = database.getCollection("threads");
    }

    @Override
    public long count() {
        return comments.estimatedDocumentCount();
    }

    @Override
    public void visitAll(Consumer<Kept> visitor) {
        for (Document comment : comments.find()
                .projection(Projections.include(
                        "post", "inReplyTo", STATUS, "listed", "answered", "imported", "said.pseudonym"))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)) {
            visitor.accept(new Kept(
                    String.valueOf(comment.get("_id")),
                    String.valueOf(comment.get("post")),
                    comment.get("inReplyTo") instanceof String parent ? parent : null,
                    comment.get(STATUS) instanceof String state ? state : null,
                    comment.get("said") instanceof Document,
                    Boolean.TRUE.equals(comment.get("listed")),
                    Boolean.TRUE.equals(comment.get("answered")),
                    comment.get("imported") instanceof Document));
        }
    }

    @Override
    public void visitStates(BiConsumer<String, String> idAndState) {
        for (Document comment :
                comments.find().projection(Projections.include("post", STATUS)).batchSize(BATCH)) {
            String state = "published".equals(comment.get(STATUS)) ? "visible|" : "hidden|";
            idAndState.accept(String.valueOf(comment.get("_id")), state + comment.get("post"));
        }
    }

    @Override
    public Map<String, String> postsOf(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        comments.find(in("_id", ids))
                .projection(Projections.include("post"))
                .forEach(comment -> found.put(comment.getString("_id"), String.valueOf(comment.get("post"))));
        return found;
    }

    @Override
    public Set<String> threads(Collection<String> posts) {
        Set<String> found = new HashSet<>();
        threads.find(in("_id", posts))
                .projection(Projections.include("_id"))
                .forEach(thread -> found.add(thread.getString("_id")));
        return found;
    }
}
