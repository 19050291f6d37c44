package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.postbag.comment.thread.Contributors;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The contributors in MongoDB, one document for each thread they are in; a unique index keeps names apart. */
@ApplicationScoped
public class MongoContributors implements Contributors {

    static final String COLLECTION = "contributors";

    private final MongoCollection<Document> contributors;

    @Inject
    MongoContributors(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoContributors(MongoDatabase database) {
        this.contributors = database.getCollection(COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        contributors.createIndex(Indexes.ascending("post", "pseudonym"), new IndexOptions().unique(true));
    }

    @Override
    public Optional<String> claim(String post, String contributor, String pseudonym) {
        try {
            contributors.insertOne(new Document("_id", id(post, contributor))
                    .append("post", post)
                    .append("pseudonym", pseudonym));
            return Optional.of(pseudonym);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return pseudonymOf(post, contributor);
        }
    }

    @Override
    public Optional<String> pseudonymOf(String post, String contributor) {
        return Optional.ofNullable(
                        contributors.find(eq("_id", id(post, contributor))).first())
                .map(document -> document.getString("pseudonym"));
    }

    private static String id(String post, String contributor) {
        return post + ":" + contributor;
    }
}
