package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.comment.thread.store.CommentDocument.CHANGE;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.IN_REPLY_TO;
import static dev.postbag.comment.thread.store.CommentDocument.POST;
import static dev.postbag.comment.thread.store.CommentDocument.UNNUMBERED;
import static dev.postbag.comment.thread.store.CommentDocument.VERSION;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Changes;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The changes in MongoDB: the last number drawn is in a thread's document, the one a comment has in the comment's. */
@ApplicationScoped
public class MongoChanges implements Changes {

    private static final String DRAWN = "changes";

    private final MongoCollection<Document> comments;
    private final MongoCollection<Document> threads;

    @Inject
    MongoChanges(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoChanges(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
        this.threads = database.getCollection(MongoThreads.COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        comments.createIndex(Indexes.ascending(UNNUMBERED), new IndexOptions().sparse(true));
        comments.createIndex(Indexes.ascending(POST, CHANGE, ID));
    }

    @Override
    public List<String> waitingIn(String after, int limit) {
        List<String> posts = new ArrayList<>();
        @Nullable Document next = firstWaiting(after);
        while (next != null && posts.size() < limit) {
            posts.add(next.getString(UNNUMBERED));
            next = firstWaiting(posts.getLast());
        }
        return posts;
    }

    private @Nullable Document firstWaiting(String after) {
        return comments.find(gt(UNNUMBERED, after))
                .projection(Projections.include(UNNUMBERED))
                .sort(Sorts.ascending(UNNUMBERED))
                .first();
    }

    @Override
    public List<Waiting> waiting(String post, int limit) {
        List<Waiting> waiting = new ArrayList<>();
        comments.find(eq(UNNUMBERED, post))
                .projection(Projections.include(VERSION, IN_REPLY_TO))
                .limit(limit)
                .forEach(document -> waiting.add(new Waiting(
                        document.getString(ID),
                        TallyDocument.number(document, VERSION),
                        document.getString(IN_REPLY_TO))));
        return waiting;
    }

    @Override
    public OptionalLong draw(String post) {
        @Nullable
        Document thread = threads.findOneAndUpdate(
                eq("_id", post),
                Updates.inc(DRAWN, 1L),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include(DRAWN))
                        .returnDocument(ReturnDocument.AFTER));
        return thread == null ? OptionalLong.empty() : OptionalLong.of(TallyDocument.number(thread, DRAWN));
    }

    @Override
    public void number(String post, Collection<Waiting> seen, long number) {
        Bson numbered = Updates.combine(Updates.set(CHANGE, number), Updates.unset(UNNUMBERED));
        Map<Long, List<String>> byVersion = seen.stream()
                .collect(Collectors.groupingBy(Waiting::version, Collectors.mapping(Waiting::id, Collectors.toList())));
        byVersion.forEach((version, ids) ->
                comments.updateMany(and(in(ID, ids), eq(VERSION, version), eq(UNNUMBERED, post)), numbered));
    }

    @Override
    public long drawn(String post) {
        @Nullable
        Document thread = threads.find(eq("_id", post))
                .projection(Projections.include(DRAWN))
                .first();
        return thread == null ? 0 : TallyDocument.number(thread, DRAWN);
    }

    @Override
    public List<Changed> changed(String post, Place after, int limit) {
        List<Changed> found = new ArrayList<>();
        comments.find(and(
                        eq(POST, post),
                        gte(CHANGE, after.number()),
                        or(gt(CHANGE, after.number()), gt(ID, after.id()))))
                .projection(MongoListings.AS_LISTED)
                .sort(Sorts.ascending(CHANGE, ID))
                .limit(limit)
                .forEach(document ->
                        found.add(new Changed(MongoListings.read(document), TallyDocument.number(document, CHANGE))));
        return found;
    }
}
