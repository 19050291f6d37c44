package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static dev.postbag.comment.thread.store.DocketDocument.DECIDED_AT;
import static dev.postbag.comment.thread.store.DocketDocument.DECISIONS;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.LoggedDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The decisions out of the comments in MongoDB, found by the index over their times. */
@ApplicationScoped
public class MongoLoggedDecisions implements LoggedDecisions {

    private static final Duration FIRST_STEP = Duration.ofMinutes(1);

    private final MongoCollection<Document> comments;

    @Inject
    MongoLoggedDecisions(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoLoggedDecisions(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    /** Goes back in steps that grow: an index over lists cannot give the newest of a part of them in order. */
    @Override
    public List<Logged> newest(Optional<Place> after, int limit) {
        Optional<Instant> first = edge(Sorts.ascending(DECIDED_AT), Comparator.naturalOrder());
        Optional<Instant> last =
                after.map(Place::at).or(() -> edge(Sorts.descending(DECIDED_AT), Comparator.reverseOrder()));
        TreeSet<Logged> found = new TreeSet<>(Comparator.comparing(Logged::place));
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        Instant until = last.get();
        Duration step = FIRST_STEP;
        while (found.size() < limit && !until.isBefore(first.get())) {
            Instant from = until.minus(step);
            collect(from, until, after, limit, found);
            until = from.minusMillis(1);
            step = step.multipliedBy(2);
        }
        return List.copyOf(found);
    }

    @Override
    public void forEach(Instant from, Instant until, Consumer<Decision> visitor) {
        for (Document comment : between(from, until)) {
            comment.getList(DECISIONS, Document.class).stream()
                    .map(DecisionDocument::read)
                    .filter(decision ->
                            !decision.at().isBefore(from) && decision.at().isBefore(until))
                    .forEach(visitor);
        }
    }

    @Override
    public long appeals(Instant from, Instant until) {
        return comments.countDocuments(and(
                gte(DocketDocument.APPEALED_AT, Date.from(from)), lt(DocketDocument.APPEALED_AT, Date.from(until))));
    }

    private Optional<Instant> edge(Bson order, Comparator<Instant> nearest) {
        return Optional.ofNullable(comments.find(gte(DECIDED_AT, Date.from(Instant.EPOCH)))
                        .projection(Projections.include(DECISIONS))
                        .sort(order)
                        .first())
                .flatMap(document -> document.getList(DECISIONS, Document.class).stream()
                        .map(decision -> decision.getDate("at").toInstant())
                        .min(nearest));
    }

    private void collect(Instant from, Instant until, Optional<Place> after, int limit, TreeSet<Logged> found) {
        for (Document comment : between(from, until)) {
            comment.getList(DECISIONS, Document.class).stream()
                    .map(DecisionDocument::read)
                    .filter(decision ->
                            !decision.at().isBefore(from) && !decision.at().isAfter(until))
                    .map(decision -> new Logged(
                            comment.getString(CommentDocument.ID), comment.getString(CommentDocument.POST), decision))
                    .filter(logged -> after.isEmpty() || logged.place().compareTo(after.get()) > 0)
                    .forEach(found::add);
            while (found.size() > limit) {
                found.pollLast();
            }
        }
    }

    FindIterable<Document> between(Instant from, Instant until) {
        return comments.find(elemMatch(DECISIONS, and(gte("at", Date.from(from)), lte("at", Date.from(until)))))
                .projection(Projections.include(CommentDocument.POST, DECISIONS));
    }
}
