package dev.postbag.content.integrity.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.postbag.content.integrity.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What became of stories, as posts and refusals keep it. */
@ApplicationScoped
public class MongoStoryLedger implements Ledger {

    private static final int BATCH = 100;

    private final MongoDatabase database;

    @Inject
    MongoStoryLedger(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    public MongoStoryLedger(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<Bucket> buckets() {
        return Buckets.of(this::each);
    }

    @Override
    public Map<String, String> entries(Set<Integer> buckets) {
        return Buckets.entries(buckets, this::each);
    }

    private void each(BiConsumer<String, String> entry) {
        for (Document post : database.getCollection("posts")
                .find()
                .projection(Projections.include("provenance.story", "provenance.outcome", "provenance.revision"))
                .batchSize(BATCH)) {
            for (Document story : post.getList("provenance", Document.class, List.of())) {
                String outcome = String.valueOf(story.get("outcome")).toLowerCase(Locale.ROOT);
                entry.accept(
                        String.valueOf(story.get("story")),
                        outcome + "|" + post.get("_id") + "|" + story.get("revision"));
            }
        }
        for (Document refused : database.getCollection("refusedStories")
                .find()
                .projection(Projections.include("_id"))
                .batchSize(BATCH)) {
            entry.accept(String.valueOf(refused.get("_id")), "rejected||");
        }
    }
}
