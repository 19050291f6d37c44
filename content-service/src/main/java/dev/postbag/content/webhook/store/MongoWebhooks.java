package dev.postbag.content.webhook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.postbag.content.webhook.Webhook;
import dev.postbag.content.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Webhooks in MongoDB, one document each. */
@ApplicationScoped
public class MongoWebhooks implements Webhooks {

    private static final String ID = "_id";

    private final MongoCollection<Document> webhooks;

    @Inject
    MongoWebhooks(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoWebhooks(MongoDatabase database) {
        this.webhooks = database.getCollection("webhooks");
    }

    @Override
    public Webhook add(Webhook webhook) {
        try {
            webhooks.insertOne(WebhookDocument.of(webhook));
            return webhook;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return find(webhook.id()).orElseThrow();
        }
    }

    @Override
    public Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.find(eq(ID, id)).first()).map(WebhookDocument::read);
    }

    @Override
    public List<Webhook> list(@Nullable String after, int limit) {
        return webhooks.find(after == null ? new Document() : gt(ID, after))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(WebhookDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Webhook> active() {
        return webhooks.find(eq(WebhookDocument.ACTIVE, true))
                .map(WebhookDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count() {
        return webhooks.countDocuments();
    }

    @Override
    public boolean replace(Webhook before, Webhook after) {
        Bson asRead = and(eq(ID, before.id()), eq(WebhookDocument.VERSION, before.version()));
        return webhooks.replaceOne(asRead, WebhookDocument.of(after)).getModifiedCount() == 1;
    }

    @Override
    public boolean remove(String id) {
        return webhooks.deleteOne(eq(ID, id)).getDeletedCount() == 1;
    }
}
