package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.postbag.comment.thread.Reaction;
import dev.postbag.comment.thread.Reactions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reactions in MongoDB, one document each: {@code {_id: key, comment, kind, gone, stamp, uncounted: comment}}. One
 * that was taken back goes once it is counted as gone.
 */
@ApplicationScoped
public class MongoReactions implements Reactions {

    static final String COLLECTION = "reactions";
    static final String COMMENT = "comment";
    static final String KIND = "kind";
    static final String GONE = "gone";
    static final String UNCOUNTED = "uncounted";

    private static final String ID = "_id";
    private static final String STAMP = "stamp";

    private final MongoCollection<Document> reactions;

    @Inject
    MongoReactions(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoReactions(MongoDatabase database) {
        this.reactions = database.getCollection(COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        reactions.createIndex(Indexes.ascending(COMMENT, GONE, KIND));
        reactions.createIndex(Indexes.ascending(UNCOUNTED), new IndexOptions().sparse(true));
    }

    @Override
    public void add(Reaction reaction) {
        try {
            reactions.insertOne(new Document(ID, reaction.key())
                    .append(COMMENT, reaction.comment())
                    .append(KIND, reaction.kind())
                    .append(GONE, false)
                    .append(STAMP, stamp())
                    .append(UNCOUNTED, reaction.comment()));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            turn(reaction, false);
        }
    }

    @Override
    public void remove(Reaction reaction) {
        turn(reaction, true);
    }

    private void turn(Reaction reaction, boolean gone) {
        reactions.updateOne(
                and(eq(ID, reaction.key()), eq(GONE, !gone)),
                Updates.combine(
                        Updates.set(GONE, gone),
                        Updates.set(UNCOUNTED, reaction.comment()),
                        Updates.set(STAMP, stamp())));
    }

    @Override
    public List<Uncounted> uncounted(int limit) {
        List<Uncounted> found = new ArrayList<>();
        reactions
                .find(exists(UNCOUNTED))
                .limit(limit)
                .forEach(document -> found.add(
                        new Uncounted(document.getString(ID), document.getString(COMMENT), document.getString(STAMP))));
        return found;
    }

    @Override
    public void counted(Collection<Uncounted> seen) {
        if (!seen.isEmpty()) {
            reactions.bulkWrite(
                    seen.stream().flatMap(MongoReactions::counted).toList(), new BulkWriteOptions().ordered(false));
        }
    }

    private static Stream<WriteModel<Document>> counted(Uncounted one) {
        Bson asSeen = and(eq(ID, one.key()), eq(STAMP, one.stamp()));
        return Stream.of(
                new DeleteOneModel<>(and(asSeen, eq(GONE, true))),
                new UpdateOneModel<>(and(asSeen, eq(GONE, false)), Updates.unset(UNCOUNTED)));
    }

    /** Another one each time: a number would begin anew with a document that is made anew. */
    private static String stamp() {
        return new ObjectId().toHexString();
    }
}
