package dev.postbag.content.integrity.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.postbag.content.integrity.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which comments readers can see, as counted here. */
@ApplicationScoped
public class MongoCommentLedger implements Ledger {

    private static final int BATCH = 500;

    private final MongoDatabase database;

    @Inject
    MongoCommentLedger(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    public MongoCommentLedger(MongoDatabase database) {
        this.database = database;
    }

    /** Of those that can be seen. */
    @Override
    public List<Bucket> buckets() {
        return Buckets.of(entry -> each((id, known) -> {
            if (known.startsWith("visible|")) {
                entry.accept(id, known);
            }
        }));
    }

    @Override
    public Map<String, String> entries(Set<Integer> buckets) {
        return Buckets.entries(buckets, this::each);
    }

    private void each(BiConsumer<String, String> entry) {
        for (Document state : database.getCollection("commentStates")
                .find()
                .projection(Projections.include("post", "visible"))
                .batchSize(BATCH)) {
            boolean visible = Boolean.TRUE.equals(state.get("visible"));
            entry.accept(String.valueOf(state.get("_id")), (visible ? "visible|" : "hidden|") + state.get("post"));
        }
    }
}
