package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events that wait in their documents for longer than anything explains. */
@ApplicationScoped
public class StuckEvents {

    private final MongoDatabase database;
    private final List<String> collections;

    @Inject
    StuckEvents(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxSettings settings) {
        this(mongo.getDatabase(database), settings.collections().orElse(List.of()));
    }

    StuckEvents(MongoDatabase database, List<String> collections) {
        this.database = database;
        this.collections = collections;
    }

    /** Names each document with an event from before that time, {@code collection/id}, and since when it waits. */
    public void since(Instant before, BiConsumer<String, Instant> waiting) {
        for (String collection : collections) {
            for (Document document : database.getCollection(collection)
                    .find(lt(Outbox.TIME, Date.from(before)))
                    .projection(Projections.include(Outbox.TIME))) {
                Instant oldest = document.getList(Outbox.FIELD, Document.class).stream()
                        .map(event -> event.getDate("time").toInstant())
                        .min(Instant::compareTo)
                        .orElse(before);
                waiting.accept(collection + "/" + document.get("_id"), oldest);
            }
        }
    }
}
