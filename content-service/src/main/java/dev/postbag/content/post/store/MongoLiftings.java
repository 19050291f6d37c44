package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.content.post.Liftings;
import dev.postbag.content.post.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which posts hold which comments, in MongoDB: {@code {_id: comment, posts}}. */
@ApplicationScoped
public class MongoLiftings implements Liftings {

    private static final String POSTS = "posts";

    private final MongoCollection<Document> liftings;

    @Inject
    MongoLiftings(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoLiftings(MongoDatabase database) {
        this.liftings = database.getCollection("liftings");
    }

    @Override
    public void note(String comment, PostId post) {
        liftings.updateOne(eq("_id", comment), Updates.addToSet(POSTS, post.value()), new UpdateOptions().upsert(true));
    }

    @Override
    public List<PostId> of(String comment) {
        return Optional.ofNullable(liftings.find(eq("_id", comment)).first())
                .map(document -> document.getList(POSTS, String.class))
                .orElse(List.of())
                .stream()
                .map(PostId::new)
                .toList();
    }
}
