package dev.postbag.comment.imported.store;

import static com.mongodb.client.model.Filters.gt;
import static dev.postbag.comment.imported.store.ImportedCommentDocument.ID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.comment.imported.AllImportedComments;
import dev.postbag.comment.imported.ImportedComment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The imported comments out of MongoDB in the order of their ids. */
@ApplicationScoped
public class MongoAllImportedComments implements AllImportedComments {

    private final MongoCollection<Document> comments;

    @Inject
    MongoAllImportedComments(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoAllImportedComments(MongoDatabase database) {
        this.comments = database.getCollection(MongoImportedComments.COLLECTION);
    }

    @Override
    public List<ImportedComment> after(String id, int limit) {
        return comments.find(gt(ID, id))
                .projection(Projections.exclude("outbox", "outboxLease"))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(ImportedCommentDocument::read)
                .into(new ArrayList<>());
    }
}
