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
import dev.postbag.kit.inbox.AtOnce;
import dev.postbag.kit.together.Together;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What was said lately, out of the comments in MongoDB. */
@ApplicationScoped
public class MongoContributions implements Contributions {

    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_NEWCOMERS = 200;

    private final MongoCollection<Document> comments;
    private final Together<Newest, List<Contribution>> newest = new Together<>(this::newest);
    private final Together<Newcomers, Boolean> newcomers = new Together<>(this::newcomers);

    /** What is read once for all who ask at once, whatever their clocks say of lately. */
    private record Part(String post, int limit) {}

    private record Newest(Part part, Date since) {}

    private record Newcomers(Part part, Instant since) {}

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

    /** Who wrote before is found by an index; most threads have too few comments lately to come to that. */
    @Override
    public boolean hasMoreNewcomers(String post, Instant since, int most) {
        return most < MOST_NEWCOMERS && newcomers.with(new Newcomers(new Part(post, most), since));
    }

    /** Since the latest of the times that are asked for: they are as far apart as the questions. */
    private List<Boolean> newcomers(List<Newcomers> asked) {
        Map<Part, Instant> since = new HashMap<>();
        asked.forEach(one -> since.merge(one.part(), one.since(), (a, b) -> a.isAfter(b) ? a : b));
        Map<Part, Boolean> found = new ConcurrentHashMap<>();
        AtOnce.forEach(
                since.entrySet(), one -> found.put(one.getKey(), hasMoreNewcomers(one.getKey(), one.getValue())));
        return asked.stream()
                .map(one -> Objects.requireNonNull(found.get(one.part())))
                .toList();
    }

    private boolean hasMoreNewcomers(Part part, Instant since) {
        String post = part.post();
        int most = part.limit();
        List<String> lately = new ArrayList<>();
        comments.find(and(saidSince(post, since), exists(CommentDocument.IMPORTED, false)))
                .projection(Projections.include(CONTRIBUTOR))
                .sort(Sorts.descending(CREATED_AT, ID))
                .limit(MOST_NEWCOMERS)
                .forEach(document -> lately.add(document.getEmbedded(List.of(SAID, "contributor"), "")));
        if (lately.size() <= most) {
            return false;
        }
        Set<String> known = comments.distinct(
                        CONTRIBUTOR,
                        and(eq(POST, post), in(CONTRIBUTOR, lately), lt(CREATED_AT, Date.from(since))),
                        String.class)
                .into(new HashSet<>());
        return lately.stream()
                        .filter(contributor -> !known.contains(contributor))
                        .count()
                > most;
    }

    private static Bson saidSince(String post, Instant since) {
        return and(eq(POST, post), in(LISTED, true, false), gte(CREATED_AT, Date.from(since)), exists(SAID));
    }

    @Override
    public List<Contribution> newest(String post, Instant since, int limit) {
        return newest.with(new Newest(new Part(post, limit), Date.from(since)));
    }

    /** Since the earliest of the times that are asked for; each is given what is since their own. */
    private List<List<Contribution>> newest(List<Newest> asked) {
        Map<Part, Date> since = new HashMap<>();
        asked.forEach(one -> since.merge(one.part(), one.since(), (a, b) -> a.before(b) ? a : b));
        Map<Part, List<Dated>> found = new ConcurrentHashMap<>();
        AtOnce.forEach(since.entrySet(), one -> found.put(one.getKey(), newest(one.getKey(), one.getValue())));
        return asked.stream()
                .map(one -> Objects.requireNonNull(found.get(one.part())).stream()
                        .filter(dated -> !dated.at().before(one.since()))
                        .map(Dated::contribution)
                        .toList())
                .toList();
    }

    /** Both kinds of listed are named so that the thread's index gives the newest first. */
    private List<Dated> newest(Part part, Date since) {
        List<Dated> found = new ArrayList<>();
        comments.find(saidSince(part.post(), since.toInstant()))
                .projection(Projections.include(CREATED_AT, CONTRIBUTOR, SAID + ".body"))
                .sort(Sorts.descending(CREATED_AT, ID))
                .limit(part.limit())
                .forEach(document -> found.add(new Dated(document.getDate(CREATED_AT), contributionOf(document))));
        return found;
    }

    private record Dated(Date at, Contribution contribution) {}

    private static Contribution contributionOf(Document document) {
        Document said = document.get(SAID, Document.class);
        return new Contribution(
                document.getString(ID), said.getString("contributor"), new Words(said.getString("body")));
    }
}
