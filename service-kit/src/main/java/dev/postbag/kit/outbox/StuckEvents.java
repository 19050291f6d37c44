package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.postbag.kit.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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

    /** Writes down each document with an event from before that time. */
    public void since(Instant before, AuditLog log) {
        for (String collection : collections) {
            for (Document document : database.getCollection(collection)
                    .find(lt(Outbox.TIME, Date.from(before)))
                    .projection(Projections.include(Outbox.TIME))) {
                Instant oldest = document.getList(Outbox.FIELD, Document.class).stream()
                        .map(event -> event.getDate("time").toInstant())
                        .min(Instant::compareTo)
                        .orElse(before);
                log.found(
                        "event-stuck",
                        "document",
                        collection + "/" + document.get("_id"),
                        "published",
                        "waits since " + oldest);
            }
        }
    }
}
