package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.comment.thread.store.DocketDocument.QUEUE_CLAIM;
import static dev.postbag.comment.thread.store.DocketDocument.QUEUE_KINDS;
import static dev.postbag.comment.thread.store.DocketDocument.QUEUE_NOT_FOR;
import static dev.postbag.comment.thread.store.DocketDocument.QUEUE_PLACE;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import dev.postbag.comment.thread.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queue out of the comments in MongoDB, read by sparse indexes that hold what waits alone. */
@ApplicationScoped
public class MongoWaitingComments implements WaitingComments {

    private static final String CLAIMED_BY = QUEUE_CLAIM + ".by";
    private static final String CLAIMED_UNTIL = QUEUE_CLAIM + ".until";

    private final MongoCollection<Document> comments;

    @Inject
    MongoWaitingComments(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoWaitingComments(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    @Override
    public List<QueuePlace> oldest(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, int limit) {
        List<QueuePlace> places = new ArrayList<>();
        oldestDocuments(kind, moderator, after, limit).forEach(document -> places.add(placeOf(document)));
        return places;
    }

    FindIterable<Document> oldestDocuments(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, int limit) {
        return comments.find(waiting(kind, moderator, after))
                .projection(Projections.include(QUEUE_PLACE))
                .sort(Sorts.ascending(QUEUE_PLACE))
                .limit(limit);
    }

    @Override
    public Optional<QueuePlace> claim(
            Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after, Instant now, Instant until) {
        Bson free = and(
                waiting(kind, moderator, after),
                or(exists(QUEUE_CLAIM, false), lte(CLAIMED_UNTIL, Date.from(now)), eq(CLAIMED_BY, moderator)));
        Document claim = new Document("by", moderator).append("until", Date.from(until));
        return Optional.ofNullable(comments.findOneAndUpdate(
                        free,
                        Updates.set(QUEUE_CLAIM, claim),
                        new FindOneAndUpdateOptions()
                                .projection(Projections.include(QUEUE_PLACE))
                                .sort(Sorts.ascending(QUEUE_PLACE))))
                .map(MongoWaitingComments::placeOf);
    }

    @Override
    public void giveBack(String comment, String moderator) {
        comments.updateOne(and(eq(CommentDocument.ID, comment), eq(CLAIMED_BY, moderator)), Updates.unset(QUEUE_CLAIM));
    }

    /** It may wait already, or begin to at the same moment: of the two writes one fits, tried again one does. */
    @Override
    public boolean report(String comment, long version, Instant since, Set<String> notFor) {
        Bson asRead = and(
                eq(CommentDocument.ID, comment),
                eq(CommentDocument.VERSION, version),
                eq(CommentDocument.STATUS, CommentDocument.write(CommentStatus.PUBLISHED)));
        Bson more = Updates.combine(
                Updates.addToSet(QUEUE_KINDS, DocketDocument.write(Waiting.Kind.REPORTED)),
                Updates.addEachToSet(QUEUE_NOT_FOR, List.copyOf(notFor)));
        Bson first = Updates.set(
                DocketDocument.QUEUE,
                DocketDocument.write(comment, Waiting.since(since, Waiting.Kind.REPORTED, notFor)));
        return matches(and(asRead, exists(QUEUE_PLACE, true)), more)
                || matches(and(asRead, exists(QUEUE_PLACE, false)), first)
                || matches(and(asRead, exists(QUEUE_PLACE, true)), more);
    }

    private boolean matches(Bson filter, Bson update) {
        return comments.updateOne(filter, update).getMatchedCount() > 0;
    }

    @Override
    public long count(Waiting.Kind kind) {
        return comments.countDocuments(eq(QUEUE_KINDS, DocketDocument.write(kind)));
    }

    private static Bson waiting(Optional<Waiting.Kind> kind, String moderator, Optional<QueuePlace> after) {
        List<Bson> filters = new ArrayList<>();
        kind.ifPresent(asked -> filters.add(eq(QUEUE_KINDS, DocketDocument.write(asked))));
        filters.add(gt(QUEUE_PLACE, after.map(QueuePlace::text).orElse("")));
        filters.add(ne(QUEUE_NOT_FOR, moderator));
        return and(filters);
    }

    private static QueuePlace placeOf(Document document) {
        return QueuePlace.read(
                        document.get(DocketDocument.QUEUE, Document.class).getString("place"))
                .orElseThrow();
    }
}
