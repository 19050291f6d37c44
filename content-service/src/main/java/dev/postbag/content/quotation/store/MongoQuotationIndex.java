package dev.postbag.content.quotation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.postbag.content.post.PostId;
import dev.postbag.content.quotation.AttributedQuotation;
import dev.postbag.content.quotation.Quotation;
import dev.postbag.content.quotation.QuotationIndex;
import dev.postbag.kit.store.Marks;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Quotations in MongoDB: a document for each, and one that says how far posts were followed, so that who drops the
 * collection drops both. Writes are not waited for on a majority's disks: all of it can be made again.
 */
@ApplicationScoped
public class MongoQuotationIndex implements QuotationIndex {

    private static final String PROGRESS = "progress";
    private static final String SOURCE = "source";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> quotations;
    private final Marks marks;

    @Inject
    MongoQuotationIndex(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoQuotationIndex(MongoDatabase database) {
        this.quotations = database.getCollection("quotations").withWriteConcern(WriteConcern.W1);
        this.marks = new Marks(quotations, "post");
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        quotations.createIndex(Indexes.ascending("post"));
        quotations.createIndex(Indexes.ascending("names"));
        quotations.createIndex(Indexes.ascending("bands"));
        quotations.createIndex(Indexes.ascending(SOURCE));
        quotations.createIndex(Indexes.ascending("outlet", SOURCE));
        marks.createIndexes();
    }

    @Override
    public void keep(PostId post, List<Quotation> those) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        Bson mark = Marks.leave();
        for (Quotation quotation : those) {
            List<Bson> sets = new ArrayList<>(List.of(mark));
            QuotationDocument.write(quotation).forEach((name, value) -> sets.add(Updates.set(name, value)));
            writes.add(new UpdateOneModel<>(eq("_id", QuotationDocument.id(quotation)), Updates.combine(sets), UPSERT));
        }
        if (!writes.isEmpty()) {
            write(writes);
        }
        quotations.deleteMany(and(
                eq("post", post.value()),
                nin("_id", those.stream().map(QuotationDocument::id).toList())));
    }

    /** Of two replicas that insert the same, the loser need not. */
    private void write(List<WriteModel<Document>> writes) {
        try {
            quotations.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (!refused.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
        }
    }

    @Override
    public List<Quotation> of(Collection<PostId> posts) {
        return quotations
                .find(in("post", posts.stream().map(PostId::value).toList()))
                .map(QuotationDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public Set<Quotation> near(Collection<Quotation> some) {
        Set<String> names = new HashSet<>();
        Set<String> bands = new HashSet<>();
        some.forEach(quotation -> {
            names.addAll(quotation.names());
            bands.addAll(quotation.bands());
        });
        return quotations
                .find(or(in("names", names), in("bands", bands)))
                .map(QuotationDocument::read)
                .into(new LinkedHashSet<>());
    }

    @Override
    public void attribute(List<AttributedQuotation> attributed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        Bson mark = Marks.leave();
        for (AttributedQuotation each : attributed) {
            // One that says something else by now is attributed by whoever kept it.
            Bson asItIs = and(
                    eq("_id", QuotationDocument.id(each.quotation())),
                    eq("names", each.quotation().names()));
            Bson match = Updates.set("match", QuotationDocument.match(each.match()));
            writes.add(new UpdateOneModel<>(and(asItIs, eq(SOURCE, each.source())), match));
            writes.add(new UpdateOneModel<>(
                    and(asItIs, ne(SOURCE, each.source())),
                    Updates.combine(match, Updates.set(SOURCE, each.source()), mark)));
        }
        if (!writes.isEmpty()) {
            write(writes);
        }
    }

    @Override
    public List<AttributedQuotation> attributed(PostId post) {
        return quotations
                .find(and(eq("post", post.value()), exists(SOURCE)))
                .map(QuotationDocument::readAttributed)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> sources(@Nullable String outlet, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(gt(SOURCE, after == null ? "" : after)));
        if (outlet != null) {
            filters.add(eq("outlet", outlet));
        }
        Set<String> found = new LinkedHashSet<>();
        try (MongoCursor<Document> inOrder = quotations
                .find(and(filters))
                .projection(Projections.include(SOURCE))
                .sort(Sorts.ascending(SOURCE))
                .cursor()) {
            while (found.size() < limit && inOrder.hasNext()) {
                found.add(inOrder.next().getString(SOURCE));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public List<AttributedQuotation> quoting(Collection<String> sources) {
        return quotations
                .find(in(SOURCE, sources))
                .map(QuotationDocument::readAttributed)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<String> source(String name) {
        return Optional.ofNullable(quotations
                        .find(and(eq("names", name), exists(SOURCE)))
                        .sort(Sorts.ascending("_id"))
                        .first())
                .map(document -> document.getString(SOURCE));
    }

    @Override
    public Instant upTo() {
        @Nullable Document known = quotations.find(eq("_id", PROGRESS)).first();
        return known == null ? Instant.EPOCH : known.getDate("upTo").toInstant();
    }

    @Override
    public void upTo(Instant change) {
        quotations.updateOne(eq("_id", PROGRESS), Updates.max("upTo", Date.from(change)), UPSERT);
    }

    @Override
    public boolean tell(int limit, Consumer<Set<String>> posts) {
        return marks.tell(limit, posts);
    }
}
