package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.PICKED_AT;
import static dev.postbag.comment.thread.store.CommentDocument.POST;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.PickedComments;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The picked comments out of MongoDB, by an index that holds no others. */
@ApplicationScoped
public class MongoPickedComments implements PickedComments {

    private final MongoCollection<Document> comments;

    @Inject
    MongoPickedComments(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoPickedComments(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        IndexOptions pickedAlone = new IndexOptions().partialFilterExpression(exists(PICKED_AT));
        comments.createIndex(Indexes.descending(PICKED_AT, ID), pickedAlone);
    }

    @Override
    public List<Comment> picked(Optional<String> post, Optional<PickPlace> after, int limit) {
        List<Comment> picked = new ArrayList<>();
        Bson wanted = and(
                exists(PICKED_AT),
                post.map(id -> eq(POST, id)).orElseGet(Filters::empty),
                after.map(MongoPickedComments::behind).orElseGet(Filters::empty));
        comments.find(wanted)
                .projection(Projections.exclude("outbox", "outboxLease"))
                .sort(Sorts.descending(PICKED_AT, ID))
                .limit(limit)
                .forEach(document -> picked.add(CommentDocument.read(document)));
        return picked;
    }

    private static Bson behind(PickPlace place) {
        Date at = Date.from(place.at());
        return or(lt(PICKED_AT, at), and(eq(PICKED_AT, at), lt(ID, place.id())));
    }
}
