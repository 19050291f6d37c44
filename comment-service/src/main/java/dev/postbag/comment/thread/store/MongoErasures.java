package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.comment.thread.store.CommentDocument.CREATED_AT;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.POST;
import static dev.postbag.comment.thread.store.CommentDocument.STATUS;
import static dev.postbag.comment.thread.store.ErasureDocument.ACKNOWLEDGED;
import static dev.postbag.comment.thread.store.ErasureDocument.CONTRIBUTOR;
import static dev.postbag.comment.thread.store.ErasureDocument.ERASED_AT;
import static dev.postbag.comment.thread.store.ErasureDocument.ERASURE;
import static dev.postbag.comment.thread.store.ErasureDocument.WAITS_FOR;
import static dev.postbag.comment.thread.store.ErasureDocument.WITHDRAWN_AT;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.ErasurePlace;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.thread.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The erasures in MongoDB, each in its comment's document; an index leads to those that wait for a holder. */
@ApplicationScoped
public class MongoErasures implements Erasures {

    private static final Bson AS_READ = Projections.include(POST, ERASURE);
    private static final Bson INCOMPLETE =
            in(WAITS_FOR, Arrays.stream(Holder.values()).map(Holder::code).toList());

    private final MongoCollection<Document> comments;

    @Inject
    MongoErasures(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoErasures(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    @Override
    public Optional<Erasure> of(String comment) {
        return Optional.ofNullable(comments.find(and(eq(ID, comment), exists(ERASURE)))
                        .projection(AS_READ)
                        .first())
                .map(ErasureDocument::read);
    }

    @Override
    public void acknowledge(String comment, Acknowledgement said) {
        Bson kept = Updates.combine(
                Updates.pull(WAITS_FOR, said.holder().code()), Updates.push(ACKNOWLEDGED, ErasureDocument.write(said)));
        comments.updateOne(
                and(eq(ID, comment), eq(WAITS_FOR, said.holder().code())),
                said.holder() == Holder.COMMENT ? Updates.combine(kept, Updates.unset(CONTRIBUTOR)) : kept);
    }

    @Override
    public List<Erasure> incomplete(Optional<ErasurePlace> after, int limit) {
        return read(INCOMPLETE, after, limit);
    }

    @Override
    public List<Erasure> waitingFor(Holder holder, Optional<ErasurePlace> after, int limit) {
        return read(eq(WAITS_FOR, holder.code()), after, limit);
    }

    @Override
    public long countIncomplete(Instant before) {
        return comments.countDocuments(and(INCOMPLETE, lt(ERASED_AT, Date.from(before))));
    }

    @Override
    public boolean hasNews(String comment) {
        return comments.find(and(eq(ID, comment), exists("outbox.0")))
                        .projection(Projections.include(ID))
                        .first()
                != null;
    }

    @Override
    public List<String> expired(Instant withdrawnBefore, Instant decidedBefore, int limit) {
        Date withdrawn = Date.from(withdrawnBefore);
        Date decided = Date.from(decidedBefore);
        Bson tookBack = and(
                eq(STATUS, CommentDocument.write(CommentStatus.WITHDRAWN)),
                or(lt(WITHDRAWN_AT, withdrawn), and(exists(WITHDRAWN_AT, false), lt(CREATED_AT, withdrawn))));
        Bson rejected = and(
                eq(STATUS, CommentDocument.write(CommentStatus.REJECTED)),
                exists(DocketDocument.QUEUE, false),
                lt(DocketDocument.DECIDED_AT, decided),
                nor(gte(DocketDocument.DECIDED_AT, decided)));
        List<String> ids = new ArrayList<>();
        comments.find(and(exists("imported", false), exists(ERASURE, false), or(tookBack, rejected)))
                .projection(Projections.include(ID))
                .limit(limit)
                .forEach(document -> ids.add(document.getString(ID)));
        return ids;
    }

    private List<Erasure> read(Bson which, Optional<ErasurePlace> after, int limit) {
        List<Erasure> read = new ArrayList<>();
        comments.find(after.map(place -> and(which, behind(place))).orElse(which))
                .projection(AS_READ)
                .sort(Sorts.ascending(ERASED_AT, ID))
                .limit(limit)
                .forEach(document -> read.add(ErasureDocument.read(document)));
        return read;
    }

    private static Bson behind(ErasurePlace place) {
        Date at = Date.from(place.at());
        return or(gt(ERASED_AT, at), and(eq(ERASED_AT, at), gt(ID, place.comment())));
    }
}
