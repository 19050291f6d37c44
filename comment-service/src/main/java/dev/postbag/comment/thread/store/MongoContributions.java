package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static dev.postbag.comment.thread.store.CommentDocument.CONTRIBUTOR;
import static dev.postbag.comment.thread.store.CommentDocument.CREATED_AT;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.LISTED;
import static dev.postbag.comment.thread.store.CommentDocument.POST;
import static dev.postbag.comment.thread.store.CommentDocument.SAID;
import static dev.postbag.comment.thread.store.CommentDocument.STATUS;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What was said lately, out of the comments in MongoDB. */
@ApplicationScoped
public class MongoContributions implements Contributions {

    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_NEWCOMERS = 200;

    private final MongoCollection<Document> comments;

    @Inject
    MongoContributions(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoContributions(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    @Override
    public long count(String post, String contributor, Instant since) {
        return comments.countDocuments(
                and(eq(POST, post), eq(CONTRIBUTOR, contributor), gte(CREATED_AT, Date.from(since))),
                new CountOptions().limit(MOST_COUNTED));
    }

    @Override
    public boolean hasPublished(String post, String contributor, String besides) {
        return comments.find(and(
                                eq(POST, post),
                                eq(CONTRIBUTOR, contributor),
                                eq(STATUS, CommentDocument.write(CommentStatus.PUBLISHED)),
                                ne(ID, besides)))
                        .projection(Projections.include(ID))
                        .first()
                != null;
    }

    /** Who is looked up one by one is found by an index; most threads have too few comments lately to come to that. */
    @Override
    public boolean hasMoreNewcomers(String post, Instant since, int most) {
        if (most >= MOST_NEWCOMERS) {
            return false;
        }
        List<String> lately = new ArrayList<>();
        comments.find(and(saidSince(post, since), exists(CommentDocument.IMPORTED, false)))
                .projection(Projections.include(CONTRIBUTOR))
                .sort(Sorts.descending(CREATED_AT, ID))
                .limit(MOST_NEWCOMERS)
                .forEach(document -> lately.add(document.getEmbedded(List.of(SAID, "contributor"), "")));
        if (lately.size() <= most) {
            return false;
        }
        Map<String, Boolean> fresh = new HashMap<>();
        return lately.stream()
                        .filter(contributor ->
                                fresh.computeIfAbsent(contributor, one -> saidNothingBefore(post, one, since)))
                        .limit(most + 1L)
                        .count()
                > most;
    }

    private boolean saidNothingBefore(String post, String contributor, Instant time) {
        return comments.find(and(eq(POST, post), eq(CONTRIBUTOR, contributor), lt(CREATED_AT, Date.from(time))))
                        .projection(Projections.include(ID))
                        .first()
                == null;
    }

    private static Bson saidSince(String post, Instant since) {
        return and(eq(POST, post), in(LISTED, true, false), gte(CREATED_AT, Date.from(since)), exists(SAID));
    }

    /** Both kinds of listed are named so that the thread's index gives the newest first. */
    @Override
    public List<Contribution> newest(String post, Instant since, int limit) {
        List<Contribution> found = new ArrayList<>();
        comments.find(saidSince(post, since))
                .projection(Projections.include(CONTRIBUTOR, SAID + ".body"))
                .sort(Sorts.descending(CREATED_AT, ID))
                .limit(limit)
                .forEach(document -> found.add(contributionOf(document)));
        return found;
    }

    private static Contribution contributionOf(Document document) {
        Document said = document.get(SAID, Document.class);
        return new Contribution(
                document.getString(ID), said.getString("contributor"), new Words(said.getString("body")));
    }
}
