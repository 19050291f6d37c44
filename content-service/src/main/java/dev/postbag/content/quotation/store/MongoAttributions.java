package dev.postbag.content.quotation.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.postbag.content.quotation.Attributed;
import dev.postbag.content.quotation.Attributions;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.store.Upserts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is told of quotations, in MongoDB until it is published: {@code {_id: post}}. */
@ApplicationScoped
public class MongoAttributions implements Attributions {

    private static final String COLLECTION = "attributions";

    private final MongoCollection<Document> attributions;
    private final Announcer<Attributed> announcer;
    private final Outbox outbox;

    MongoAttributions(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<Attributed> announcer,
            Outbox outbox) {
        this.attributions = mongo.getDatabase(database).getCollection(COLLECTION);
        this.announcer = announcer;
        this.outbox = outbox;
    }

    @Override
    public void tell(Collection<Attributed> attributed) {
        Map<String, Bson> updates = new LinkedHashMap<>();
        attributed.forEach(each -> updates.put(each.post().value(), Outbox.push(announcer.announce(each))));
        Upserts.write(attributions, updates);
        updates.keySet().forEach(post -> outbox.wake(COLLECTION, post));
    }
}
