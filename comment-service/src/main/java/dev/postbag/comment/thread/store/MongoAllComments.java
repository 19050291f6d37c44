package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.gt;
import static dev.postbag.comment.thread.store.CommentDocument.ID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.comment.thread.AllComments;
import dev.postbag.comment.thread.Comment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The comments out of MongoDB in the order of their ids. */
@ApplicationScoped
public class MongoAllComments implements AllComments {

    private final MongoCollection<Document> comments;

    @Inject
    MongoAllComments(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoAllComments(MongoDatabase database) {
        this.comments = database.getCollection(MongoComments.COLLECTION);
    }

    @Override
    public List<Comment> after(String id, int limit) {
        return comments.find(gt(ID, id))
                .projection(Projections.exclude("outbox", "outboxLease"))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(CommentDocument::read)
                .into(new ArrayList<>());
    }
}
