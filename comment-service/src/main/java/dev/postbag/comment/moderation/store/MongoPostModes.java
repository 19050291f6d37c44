package dev.postbag.comment.moderation.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.moderation.Mode;
import dev.postbag.comment.moderation.PostModes;
import dev.postbag.kit.together.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The chosen modes in MongoDB: {@code {_id: post, mode, version}}. */
@ApplicationScoped
public class MongoPostModes implements PostModes {

    private final MongoCollection<Document> modes;
    private final Lookup lookup;

    @Inject
    MongoPostModes(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoPostModes(MongoDatabase database) {
        this.modes = database.getCollection("moderationModes");
        this.lookup = new Lookup(modes, new Document());
    }

    @Override
    public Optional<Chosen> of(String post) {
        return lookup.find(post)
                .map(document -> new Chosen(
                        Mode.withCode(document.getString("mode")).orElseThrow(), document.getLong("version")));
    }

    @Override
    public boolean choose(String post, Mode mode, long seen) {
        Document next = new Document("_id", post).append("mode", mode.code()).append("version", seen + 1);
        return VersionedDocument.replace(modes, next, seen);
    }
}
