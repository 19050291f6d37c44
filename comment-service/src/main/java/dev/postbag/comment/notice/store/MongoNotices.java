package dev.postbag.comment.notice.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.Notices;
import dev.postbag.comment.notice.Step;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cases in MongoDB, each as {@link NoticeDocument} has it. */
@ApplicationScoped
public class MongoNotices implements Notices {

    private final MongoCollection<Document> notices;

    @Inject
    MongoNotices(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoNotices(MongoDatabase database) {
        this.notices = database.getCollection("notices");
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        notices.createIndex(Indexes.ascending(NoticeDocument.COMMENT, NoticeDocument.DUE_AT, NoticeDocument.ID));
        notices.createIndex(Indexes.ascending(NoticeDocument.STATE, NoticeDocument.DUE_AT, NoticeDocument.ID));
        notices.createIndex(Indexes.ascending(NoticeDocument.DUE_AT, NoticeDocument.ID));
    }

    @Override
    public Notice keep(Notice notice) {
        try {
            notices.insertOne(NoticeDocument.of(notice));
            return notice;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return withId(notice.id()).orElseThrow();
        }
    }

    @Override
    public Optional<Notice> withId(String id) {
        return Optional.ofNullable(notices.find(eq(NoticeDocument.ID, id)).first())
                .map(NoticeDocument::read);
    }

    @Override
    public boolean add(Notice before, Step step) {
        Bson added = Updates.push(NoticeDocument.STEPS, NoticeDocument.of(step));
        Bson change = step instanceof Step.Concluded
                ? Updates.combine(added, Updates.set(NoticeDocument.STATE, Notice.State.CONCLUDED.name()))
                : added;
        Bson asRead = and(
                eq(NoticeDocument.ID, before.id()),
                size(NoticeDocument.STEPS, before.steps().size()));
        return notices.updateOne(asRead, change).getModifiedCount() == 1;
    }

    @Override
    public void replace(Notice before, Notice after) {
        notices.replaceOne(
                and(
                        eq(NoticeDocument.ID, before.id()),
                        size(NoticeDocument.STEPS, before.steps().size())),
                NoticeDocument.of(after));
    }

    @Override
    public List<Notice> concluded(Instant before, int limit) {
        List<Notice> found = new ArrayList<>();
        notices.find(and(
                        eq(NoticeDocument.STATE, Notice.State.CONCLUDED.name()),
                        ne(NoticeDocument.STATEMENT, ""),
                        nor(gte(NoticeDocument.STEPS_AT, Date.from(before)))))
                .limit(limit)
                .forEach(document -> found.add(NoticeDocument.read(document)));
        return found;
    }

    @Override
    public List<Notice> about(String comment, Optional<NoticePlace> after, int limit) {
        return read(eq(NoticeDocument.COMMENT, comment), after, limit);
    }

    @Override
    public List<Notice> dueSoonest(Optional<Notice.State> state, Optional<NoticePlace> after, int limit) {
        return read(state.map(one -> eq(NoticeDocument.STATE, one.name())).orElse(empty()), after, limit);
    }

    @Override
    public long countOpen() {
        return notices.countDocuments(eq(NoticeDocument.STATE, Notice.State.OPEN.name()));
    }

    @Override
    public long countOverdue(Instant now) {
        return notices.countDocuments(
                and(eq(NoticeDocument.STATE, Notice.State.OPEN.name()), lt(NoticeDocument.DUE_AT, Date.from(now))));
    }

    private List<Notice> read(Bson which, Optional<NoticePlace> after, int limit) {
        List<Notice> read = new ArrayList<>();
        notices.find(after.map(place -> and(which, behind(place))).orElse(which))
                .sort(Sorts.ascending(NoticeDocument.DUE_AT, NoticeDocument.ID))
                .limit(limit)
                .forEach(document -> read.add(NoticeDocument.read(document)));
        return read;
    }

    private static Bson behind(NoticePlace place) {
        Date due = Date.from(place.dueAt());
        return or(
                gt(NoticeDocument.DUE_AT, due),
                and(eq(NoticeDocument.DUE_AT, due), gt(NoticeDocument.ID, place.notice())));
    }
}
