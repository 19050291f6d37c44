package dev.postbag.ingest.parse.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.parse.ErasedComment;
import dev.postbag.ingest.parse.ErasedComments;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The erased comments in MongoDB: {@code {_id: comment, post, captures, at}}, with what is told until published. */
@ApplicationScoped
public class MongoErasedComments implements ErasedComments {

    private static final String COLLECTION = "erasures";

    private final MongoCollection<Document> erasures;
    private final Announcer<ErasedComment> announcer;
    private final BiConsumer<String, Object> wake;

    @Inject
    MongoErasedComments(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<ErasedComment> announcer,
            Outbox outbox) {
        this(mongo.getDatabase(database), announcer, outbox::wake);
    }

    MongoErasedComments(MongoDatabase database, Announcer<ErasedComment> announcer, BiConsumer<String, Object> wake) {
        this.erasures = database.getCollection(COLLECTION);
        this.announcer = announcer;
        this.wake = wake;
    }

    @Override
    public void keep(ErasedComment comment) {
        Bson news = Updates.combine(
                Updates.setOnInsert("post", comment.post()),
                Updates.addEachToSet(
                        "captures",
                        comment.captures().stream().map(CaptureId::value).toList()),
                Updates.setOnInsert("at", Date.from(comment.at())),
                Outbox.push(announcer.announce(comment)));
        try {
            erasures.updateOne(eq("_id", comment.comment()), news, new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            // Put there this moment by somebody else.
            erasures.updateOne(eq("_id", comment.comment()), news);
        }
        wake.accept(COLLECTION, comment.comment());
    }
}
