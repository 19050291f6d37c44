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
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.CommentStates;
import dev.postbag.kit.store.Marks;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is known of comments, in MongoDB: {@code {_id: comment, post, visible, version}}, and a mark. */
@ApplicationScoped
public class MongoCommentStates implements CommentStates {

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
        List<CommentState> latest = List.copyOf(told.stream()
                .collect(Collectors.toMap(
                        CommentState::comment, state -> state, (a, b) -> a.version() < b.version() ? b : a))
                .values());
        if (latest.isEmpty()) {
            return;
        }
        try {
            write(latest, new UpdateOptions().upsert(true));
        } catch (MongoBulkWriteException refused) {
            List<BulkWriteError> errors = refused.getWriteErrors();
            if (errors.isEmpty()
                    || refused.getWriteConcernError() != null
                    || !errors.stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
            // They are there already: as late as these or later, or else put there this moment by somebody else.
            write(errors.stream().map(error -> latest.get(error.getIndex())).toList(), new UpdateOptions());
        }
    }

    private void write(List<CommentState> latest, UpdateOptions options) {
        states.bulkWrite(
                latest.stream()
                        .map(state -> new UpdateOneModel<Document>(earlier(state), set(state), options))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    private static Bson earlier(CommentState state) {
        return and(eq("_id", state.comment()), lt("version", state.version()));
    }

    private static Bson set(CommentState state) {
        return Updates.combine(
                Updates.set("post", state.post()),
                Updates.set("visible", state.visible()),
                Updates.set("version", state.version()),
                Marks.leave());
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
