package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static dev.postbag.comment.thread.store.CommentDocument.CREATED_AT;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.IN_REPLY_TO;
import static dev.postbag.comment.thread.store.CommentDocument.LISTED;
import static dev.postbag.comment.thread.store.CommentDocument.POST;
import static dev.postbag.comment.thread.store.TallyDocument.REACTED;
import static dev.postbag.comment.thread.store.TallyDocument.REPLIES;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Branch;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.Listings;
import dev.postbag.comment.thread.Position;
import dev.postbag.comment.thread.ThreadPart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The comments of a thread in each order, out of MongoDB: an index for each, so that no page costs more than another. */
@ApplicationScoped
public class MongoListings implements Listings {

    static final Bson AS_LISTED = Projections.exclude(
            "outbox",
            "outboxLease",
            CommentDocument.EARLIER_SAID,
            DocketDocument.DECISIONS,
            DocketDocument.QUEUE,
            DocketDocument.APPEAL);

    private final MongoCollection<Document> comments;

    @Inject
    MongoListings(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoListings(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        giveEarlierCommentsCounts();
        comments.createIndex(Indexes.ascending(POST, LISTED, CREATED_AT, ID));
        comments.createIndex(Indexes.ascending(POST, LISTED, IN_REPLY_TO, CREATED_AT, ID));
        for (String score : List.of(REACTED, REPLIES)) {
            Bson inOrder = Indexes.compoundIndex(Indexes.descending(score), Indexes.ascending(CREATED_AT, ID));
            comments.createIndex(Indexes.compoundIndex(Indexes.ascending(POST, LISTED), inOrder));
            comments.createIndex(Indexes.compoundIndex(Indexes.ascending(POST, LISTED, IN_REPLY_TO), inOrder));
        }
    }

    /** What has no count is behind no position, and no walk would meet it. The next audit counts. */
    private void giveEarlierCommentsCounts() {
        boolean counted = comments.listIndexes().into(new ArrayList<>()).stream()
                .anyMatch(index -> index.get("key", Document.class).containsKey(REPLIES));
        if (!counted) {
            comments.updateMany(
                    exists(REPLIES, false), Updates.combine(Updates.set(REPLIES, 0L), Updates.set(REACTED, 0L)));
        }
    }

    @Override
    public Optional<Listed> withId(String id) {
        return Optional.ofNullable(
                        comments.find(eq(ID, id)).projection(AS_LISTED).first())
                .map(MongoListings::read);
    }

    @Override
    public List<Listed> listed(ThreadPart part, Optional<Position> after, int limit) {
        return along(part, Stretch.behind(part.order(), after), limit);
    }

    @Override
    public List<Listed> before(ThreadPart part, Position position, int limit) {
        return along(part, Stretch.before(part.order(), position), limit);
    }

    private List<Listed> along(ThreadPart part, List<Stretch> stretches, int limit) {
        List<Listed> found = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (found.size() < limit) {
                documents(part, stretch, limit - found.size()).forEach(document -> found.add(read(document)));
            }
        }
        return found;
    }

    FindIterable<Document> documents(ThreadPart part, Stretch stretch, int limit) {
        return comments.find(and(in(part), stretch.filter()))
                .projection(AS_LISTED)
                .sort(stretch.sort())
                .limit(limit);
    }

    private static Bson in(ThreadPart part) {
        Bson inThread = and(eq(POST, part.post()), eq(LISTED, true));
        return switch (part.branch()) {
            case Branch.Whole whole -> inThread;
            case Branch.Roots roots -> and(inThread, exists(IN_REPLY_TO, false));
            case Branch.Replies replies -> and(inThread, eq(IN_REPLY_TO, replies.parent()));
        };
    }

    static Listed read(Document document) {
        return new Listed(CommentDocument.read(document), TallyDocument.read(document));
    }
}
