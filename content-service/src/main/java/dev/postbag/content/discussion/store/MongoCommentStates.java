package dev.postbag.content.discussion.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.CommentStates;
import dev.postbag.kit.store.Marks;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is known of comments, in MongoDB: {@code {_id: comment, post, visible, version}}, and a mark. */
@ApplicationScoped
public class MongoCommentStates implements CommentStates {

    private static final long FIRST = 1;

    private final MongoCollection<Document> states;
    private final Marks marks;

    @Inject
    MongoCommentStates(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoCommentStates(MongoDatabase database) {
        this.states = database.getCollection("commentStates");
        this.marks = new Marks(states, "post");
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        states.createIndex(Indexes.ascending("post", "visible"));
        marks.createIndexes();
    }

    @Override
    public void keep(List<CommentState> told) {
        Stream<CommentState> latest = told.stream()
                .collect(Collectors.toMap(
                        CommentState::comment, state -> state, (a, b) -> a.version() < b.version() ? b : a))
                .values()
                .stream();
        Map<Boolean, List<CommentState>> isFirst =
                latest.collect(Collectors.partitioningBy(state -> state.version() == FIRST));
        Document mark = Marks.fresh();
        List<CommentState> there = new ArrayList<>();
        there.addAll(insert(Objects.requireNonNull(isFirst.get(true)), mark));
        there.addAll(update(Objects.requireNonNull(isFirst.get(false)), mark, true));
        // As late as these or later, or else put there this moment by somebody else.
        update(there, mark, false);
    }

    /** Mostly nothing is known yet of a comment's first version, and an insert takes a fraction of what an upsert takes. */
    private List<CommentState> insert(List<CommentState> some, Document mark) {
        return thereBefore(
                some,
                () -> states.insertMany(
                        some.stream()
                                .map(state -> {
                                    Document document = new Document("_id", state.comment());
                                    document.putAll(fields(state, mark));
                                    return document;
                                })
                                .toList(),
                        new InsertManyOptions().ordered(false)));
    }

    private List<CommentState> update(List<CommentState> some, Document mark, boolean upsert) {
        UpdateOptions options = new UpdateOptions().upsert(upsert);
        return thereBefore(
                some,
                () -> states.bulkWrite(
                        some.stream()
                                .map(state -> new UpdateOneModel<Document>(
                                        earlier(state), new Document("$set", fields(state, mark)), options))
                                .toList(),
                        new BulkWriteOptions().ordered(false)));
    }

    /** Of those that are written, the ones whose comment has a document that is not touched. */
    private static List<CommentState> thereBefore(List<CommentState> some, Runnable write) {
        if (some.isEmpty()) {
            return List.of();
        }
        try {
            write.run();
            return List.of();
        } catch (MongoBulkWriteException refused) {
            List<BulkWriteError> errors = refused.getWriteErrors();
            if (errors.isEmpty()
                    || refused.getWriteConcernError() != null
                    || !errors.stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
            return errors.stream().map(error -> some.get(error.getIndex())).toList();
        }
    }

    private static Bson earlier(CommentState state) {
        return and(eq("_id", state.comment()), lt("version", state.version()));
    }

    private static Document fields(CommentState state, Document mark) {
        Document fields = new Document("post", state.post())
                .append("visible", state.visible())
                .append("version", state.version());
        fields.putAll(mark);
        return fields;
    }

    @Override
    public Map<String, Long> visible(Collection<String> posts) {
        Map<String, Long> counts = new HashMap<>();
        states.aggregate(List.of(
                        Aggregates.match(and(in("post", posts), eq("visible", true))),
                        Aggregates.group("$post", Accumulators.sum("comments", 1))))
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        group.get("comments", Number.class).longValue()));
        return counts;
    }

    @Override
    public boolean tell(int limit, Consumer<Set<String>> posts) {
        return marks.tell(limit, posts);
    }
}
