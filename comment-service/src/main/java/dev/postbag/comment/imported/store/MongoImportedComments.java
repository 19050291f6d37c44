package dev.postbag.comment.imported.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.CLAIM;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.ID;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.ORPHANED;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.PARENT;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.POST;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.REASON;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.SIGNS;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.STATE;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.TAKEN;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.TAKEN_AT;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.imported.Answer;
import dev.postbag.comment.imported.ImportedComment;
import dev.postbag.comment.imported.ImportedComments;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.imported.Standing;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.outbox.OutboxEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The imported comments in MongoDB, one document each, what others are told of it beside it until published. */
@ApplicationScoped
public class MongoImportedComments implements ImportedComments {

    static final String COLLECTION = "importedComments";

    private static final Bson WITHOUT_EVENTS = Projections.exclude("outbox", "outboxLease");

    private final MongoCollection<Document> comments;
    private final Announcer<Answer> announcer;
    private final BiConsumer<String, Object> wake;

    @Inject
    MongoImportedComments(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<Answer> announcer,
            Outbox outbox) {
        this(mongo.getDatabase(database), announcer, outbox::wake);
    }

    MongoImportedComments(MongoDatabase database, Announcer<Answer> announcer, BiConsumer<String, Object> wake) {
        this.comments = database.getCollection(COLLECTION);
        this.announcer = announcer;
        this.wake = wake;
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        comments.createIndex(Indexes.ascending(STATE, TAKEN_AT, ID));
        comments.createIndex(Indexes.ascending(SIGNS), new IndexOptions().sparse(true));
        comments.createIndex(Indexes.ascending(PARENT), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<ImportedComment> withId(String id) {
        return Optional.ofNullable(
                        comments.find(eq(ID, id)).projection(WITHOUT_EVENTS).first())
                .map(ImportedCommentDocument::read);
    }

    @Override
    public ImportedComment keep(ImportedComment fresh) {
        try {
            comments.insertOne(ImportedCommentDocument.write(fresh));
            return fresh;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return withId(fresh.id()).orElseThrow(() -> refused);
        }
    }

    @Override
    public boolean change(ImportedComment before, ImportedComment after, Optional<Answer> answer) {
        Document next = ImportedCommentDocument.write(after);
        List<Bson> updates = new ArrayList<>();
        for (String field : List.of(VERSION, STATE, REASON, POST, CLAIM)) {
            updates.add(next.containsKey(field) ? Updates.set(field, next.get(field)) : Updates.unset(field));
        }
        List<OutboxEvent> events = answer.map(announcer::announce).orElse(List.of());
        if (!events.isEmpty()) {
            updates.add(Outbox.push(events));
        }
        Bson asRead = and(eq(ID, before.id()), eq(VERSION, before.version()));
        boolean changed = comments.updateOne(asRead, Updates.combine(updates)).getMatchedCount() > 0;
        if (changed && !events.isEmpty()) {
            wake.accept(COLLECTION, before.id());
        }
        return changed;
    }

    @Override
    public List<String> waitingFor(Collection<PostSign> signs) {
        return ids(in(SIGNS, signs.stream().map(PostSign::text).toList()), Integer.MAX_VALUE);
    }

    @Override
    public List<String> repliesWaitingFor(String parentId) {
        return ids(eq(PARENT, parentId), Integer.MAX_VALUE);
    }

    @Override
    public List<String> leftBehind(Instant before, int limit) {
        return ids(and(eq(STATE, TAKEN), lt(TAKEN_AT, Date.from(before))), limit);
    }

    @Override
    public List<ImportedComment.Orphan> orphans(Optional<Place> after, int limit) {
        Bson orphaned = eq(STATE, ORPHANED);
        List<ImportedComment.Orphan> orphans = new ArrayList<>();
        comments.find(after.map(place -> and(orphaned, behind(place))).orElse(orphaned))
                .projection(WITHOUT_EVENTS)
                .sort(Sorts.ascending(TAKEN_AT, ID))
                .limit(limit)
                .forEach(document ->
                        orphanOf(ImportedCommentDocument.read(document)).ifPresent(orphans::add));
        return orphans;
    }

    @Override
    public long countOrphans() {
        return comments.countDocuments(eq(STATE, ORPHANED));
    }

    @Override
    public long removeOrphans(Instant before, int limit) {
        Bson old = and(eq(STATE, ORPHANED), lt(TAKEN_AT, Date.from(before)), exists("outbox.0", false));
        return comments.deleteMany(and(in(ID, ids(old, limit)), old)).getDeletedCount();
    }

    private List<String> ids(Bson filter, int limit) {
        List<String> ids = new ArrayList<>();
        comments.find(filter)
                .projection(Projections.include(ID))
                .limit(limit)
                .forEach(document -> ids.add(document.getString(ID)));
        return ids;
    }

    private static Optional<ImportedComment.Orphan> orphanOf(ImportedComment comment) {
        return comment.standing() instanceof Standing.Waiting waiting
                ? waiting.told()
                        .map(reason -> new ImportedComment.Orphan(
                                comment.source(), waiting.claim(), reason, comment.first(), comment.takenAt()))
                : Optional.empty();
    }

    private static Bson behind(Place place) {
        Date takenAt = Date.from(place.takenAt());
        return and(gte(TAKEN_AT, takenAt), or(gt(TAKEN_AT, takenAt), gt(ID, place.id())));
    }
}
