package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.IN_REPLY_TO;
import static dev.postbag.comment.thread.store.CommentDocument.STATUS;
import static dev.postbag.comment.thread.store.CommentDocument.UNNUMBERED;
import static dev.postbag.comment.thread.store.TallyDocument.ROUND;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.comment.thread.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is counted of comments in MongoDB, kept in their documents; counting reads an index alone. */
@ApplicationScoped
public class MongoTallies implements Tallies {

    private static final String COUNT = "count";
    private static final Bson IS_PUBLISHED = eq(STATUS, CommentDocument.write(CommentStatus.PUBLISHED));
    private static final Bson COUNTS =
            Projections.include(TallyDocument.REPLIES, TallyDocument.REACTED, TallyDocument.REACTIONS, ROUND);

    private final MongoCollection<Document> comments;
    private final MongoCollection<Document> reactions;

    @Inject
    MongoTallies(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoTallies(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
        this.reactions = database.getCollection(MongoReactions.COLLECTION);
    }

    @Override
    public Optional<Kept> kept(String id) {
        return Optional.ofNullable(comments.find(eq(ID, id)).projection(COUNTS).first())
                .map(document -> new Kept(TallyDocument.read(document), TallyDocument.number(document, ROUND)));
    }

    @Override
    public Tally count(String id) {
        return new Tally(
                comments.countDocuments(and(eq(IN_REPLY_TO, id), IS_PUBLISHED)),
                countReactions(Set.of(id)).getOrDefault(id, Map.of()));
    }

    @Override
    public Set<String> differing(Collection<String> ids) {
        Map<String, Long> replies = new HashMap<>();
        comments.aggregate(List.of(
                        Aggregates.match(and(in(IN_REPLY_TO, ids), IS_PUBLISHED)),
                        Aggregates.group("$" + IN_REPLY_TO, Accumulators.sum(COUNT, 1))))
                .forEach(parent -> replies.put(parent.getString(ID), TallyDocument.number(parent, COUNT)));
        Map<String, Map<String, Long>> kinds = countReactions(ids);
        Set<String> differing = new HashSet<>();
        comments.find(in(ID, ids)).projection(COUNTS).forEach(document -> {
            String id = document.getString(ID);
            Tally counted = new Tally(replies.getOrDefault(id, 0L), kinds.getOrDefault(id, Map.of()));
            if (!TallyDocument.read(document).equals(counted)) {
                differing.add(id);
            }
        });
        return differing;
    }

    private Map<String, Map<String, Long>> countReactions(Collection<String> ids) {
        Map<String, Map<String, Long>> kinds = new HashMap<>();
        Bson each = new Document(MongoReactions.COMMENT, "$" + MongoReactions.COMMENT)
                .append(MongoReactions.KIND, "$" + MongoReactions.KIND);
        reactions
                .aggregate(List.of(
                        Aggregates.match(and(in(MongoReactions.COMMENT, ids), eq(MongoReactions.GONE, false))),
                        Aggregates.group(each, Accumulators.sum(COUNT, 1))))
                .forEach(counted -> {
                    Document of = counted.get(ID, Document.class);
                    kinds.computeIfAbsent(of.getString(MongoReactions.COMMENT), comment -> new TreeMap<>())
                            .put(of.getString(MongoReactions.KIND), TallyDocument.number(counted, COUNT));
                });
        return kinds;
    }

    @Override
    public boolean keep(String id, long round, Tally counted) {
        Bson asRead = and(eq(ID, id), round == 0 ? exists(ROUND, false) : eq(ROUND, round));
        Bson update = Updates.combine(TallyDocument.write(counted), Updates.set(ROUND, round + 1));
        return comments.updateOne(asRead, update).getMatchedCount() > 0;
    }

    @Override
    public boolean lags(String id) {
        return comments.find(and(eq(IN_REPLY_TO, id), exists(UNNUMBERED)))
                                .projection(Projections.include(ID))
                                .first()
                        != null
                || reactions
                                .find(eq(MongoReactions.UNCOUNTED, id))
                                .projection(Projections.include(ID))
                                .first()
                        != null;
    }
}
