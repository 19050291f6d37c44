package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.postbag.content.post.RefusedStories;
import dev.postbag.content.post.RefusedStory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The refused stories as {@link MongoPostWrites} keeps them. */
@ApplicationScoped
public class MongoRefusedStories implements RefusedStories {

    private final MongoCollection<Document> refused;

    @Inject
    MongoRefusedStories(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoRefusedStories(MongoDatabase database) {
        this.refused = database.getCollection(MongoPostWrites.REFUSED);
    }

    @Override
    public List<RefusedStory> after(String story, int limit) {
        return refused.find(gt("_id", story))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoRefusedStories::read)
                .into(new ArrayList<>());
    }

    private static RefusedStory read(Document document) {
        return new RefusedStory(
                document.getString("_id"),
                document.getString("capture"),
                document.getInteger("reading"),
                document.getInteger("ordinal"),
                document.getString("code"),
                document.getDate("at").toInstant());
    }
}
