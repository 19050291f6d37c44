package dev.postbag.content.webhook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.content.webhook.store.DeliveryDocument.CREATED_AT;
import static dev.postbag.content.webhook.store.DeliveryDocument.DUE_AT;
import static dev.postbag.content.webhook.store.DeliveryDocument.FORGET_AT;
import static dev.postbag.content.webhook.store.DeliveryDocument.ID;
import static dev.postbag.content.webhook.store.DeliveryDocument.STATE;
import static dev.postbag.content.webhook.store.DeliveryDocument.WEBHOOK;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.content.webhook.Deliveries;
import dev.postbag.content.webhook.Delivery;
import dev.postbag.content.webhook.DeliveryPlace;
import dev.postbag.content.webhook.DeliveryState;
import dev.postbag.kit.store.Upserts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deliveries in MongoDB, one document each; MongoDB forgets them when their time is over. */
@ApplicationScoped
public class MongoDeliveries implements Deliveries {

    private final MongoCollection<Document> deliveries;

    @Inject
    MongoDeliveries(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("webhookDeliveries");
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        deliveries.createIndex(Indexes.ascending(WEBHOOK, STATE, DUE_AT));
        deliveries.createIndex(Indexes.ascending(WEBHOOK, CREATED_AT, ID));
        deliveries.createIndex(Indexes.ascending(WEBHOOK, STATE, CREATED_AT, ID));
        deliveries.createIndex(Indexes.ascending(STATE, CREATED_AT, ID));
        deliveries.createIndex(Indexes.ascending(FORGET_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void add(List<Delivery> added) {
        Map<String, Bson> upserts = new LinkedHashMap<>();
        for (Delivery delivery : added) {
            Document document = DeliveryDocument.of(delivery);
            upserts.put(delivery.id(), new Document("$setOnInsert", document));
            document.remove(ID);
        }
        Upserts.write(deliveries, upserts);
    }

    @Override
    public Optional<Delivery> find(String webhook, String id) {
        return Optional.ofNullable(
                        deliveries.find(and(eq(ID, id), eq(WEBHOOK, webhook))).first())
                .map(DeliveryDocument::read);
    }

    @Override
    public Optional<Delivery> claimDue(String webhook, Instant now, Instant until) {
        return Optional.ofNullable(deliveries.findOneAndUpdate(
                        and(eq(WEBHOOK, webhook), is(DeliveryState.WAITING), lte(DUE_AT, Date.from(now))),
                        Updates.set(DUE_AT, Date.from(until)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(DUE_AT))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(DeliveryDocument::read);
    }

    @Override
    public boolean replace(Delivery before, Delivery after) {
        Bson asRead = and(eq(ID, before.id()), is(before.state()), eq(DUE_AT, Date.from(before.dueAt())));
        return deliveries.replaceOne(asRead, DeliveryDocument.of(after)).getMatchedCount() == 1;
    }

    @Override
    public List<Delivery> list(
            Optional<String> webhook, Optional<DeliveryState> state, Optional<DeliveryPlace> after, int limit) {
        return deliveries
                .find(and(
                        webhook.map(id -> eq(WEBHOOK, id)).orElse(empty()),
                        state.map(MongoDeliveries::is).orElse(empty()),
                        after.map(MongoDeliveries::behind).orElse(empty())))
                .sort(Sorts.descending(CREATED_AT, ID))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public long countDead() {
        return deliveries.countDocuments(is(DeliveryState.DEAD));
    }

    @Override
    public void removeAllOf(String webhook) {
        deliveries.deleteMany(eq(WEBHOOK, webhook));
    }

    private static Bson is(DeliveryState state) {
        return eq(STATE, state.code());
    }

    private static Bson behind(DeliveryPlace place) {
        Date created = Date.from(place.createdAt());
        return or(lt(CREATED_AT, created), and(eq(CREATED_AT, created), lt(ID, place.id())));
    }
}
