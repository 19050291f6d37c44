package dev.postbag.ingest.source.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.source.Source;
import dev.postbag.ingest.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sources in MongoDB, one document each. */
@ApplicationScoped
public class MongoSources implements Sources {

    static final String COLLECTION = "sources";

    private final MongoCollection<Document> sources;

    @jakarta.inject.Inject
    public MongoSources(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoSources(MongoDatabase database) {
        sources = database.getCollection(COLLECTION);
        sources.createIndex(Indexes.ascending(SourceDocument.NEXT_POLL_AT));
    }

    @Override
    public Source add(Source source) {
        Document fields = SourceDocument.write(source);
        fields.remove("_id");
        sources.updateOne(
                eq("_id", source.id()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
        return find(source.id()).orElse(source);
    }

    @Override
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.find(eq("_id", id)).first()).map(SourceDocument::read);
    }

    @Override
    public List<Source> list(@Nullable String after, int limit) {
        return sources.find(after == null ? new Document() : gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(SourceDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean remove(String id) {
        return sources.deleteOne(eq("_id", id)).getDeletedCount() == 1;
    }

    @Override
    public Optional<Source> claimDue(Instant now, Instant until) {
        return Optional.ofNullable(sources.findOneAndUpdate(
                        lte(SourceDocument.NEXT_POLL_AT, Date.from(now)),
                        Updates.set(SourceDocument.NEXT_POLL_AT, Date.from(until)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(SourceDocument.NEXT_POLL_AT))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(SourceDocument::read);
    }

    @Override
    public void save(Source claimed, Source polled) {
        sources.replaceOne(
                and(eq("_id", claimed.id()), eq(SourceDocument.NEXT_POLL_AT, Date.from(claimed.nextPollAt()))),
                SourceDocument.write(polled));
    }
}
