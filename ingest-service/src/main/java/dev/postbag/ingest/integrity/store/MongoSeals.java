package dev.postbag.ingest.integrity.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.integrity.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals in MongoDB: {@code {_id: capture-reading, seal}}. */
@ApplicationScoped
public class MongoSeals implements Seals {

    private final MongoCollection<Document> seals;

    @Inject
    MongoSeals(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    public MongoSeals(MongoDatabase database) {
        this.seals = database.getCollection("seals");
    }

    @Override
    public Optional<String> of(String capture, int reading) {
        return Optional.ofNullable(seals.find(eq("_id", id(capture, reading))).first())
                .map(kept -> kept.getString("seal"));
    }

    @Override
    public void seal(String capture, int reading, String seal) {
        seals.updateOne(
                eq("_id", id(capture, reading)), Updates.setOnInsert("seal", seal), new UpdateOptions().upsert(true));
    }

    private static String id(String capture, int reading) {
        return capture + "-" + reading;
    }
}
