package dev.postbag.comment.imported.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import dev.postbag.comment.ImportedSettings;
import dev.postbag.comment.imported.KnownPosts;
import dev.postbag.comment.imported.PostSign;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What posts are known by, in MongoDB: {@code {_id: sign, post, forgetAt?}}. Stories are forgotten, addresses are not. */
@ApplicationScoped
public class MongoKnownPosts implements KnownPosts {

    static final String COLLECTION = "postSigns";

    private static final String FORGET_AT = "forgetAt";

    private final MongoCollection<Document> signs;
    private final Duration storiesKept;
    private final Clock clock;

    @Inject
    MongoKnownPosts(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ImportedSettings settings,
            Clock clock) {
        this(mongo.getDatabase(database), settings.storiesKept(), clock);
    }

    MongoKnownPosts(MongoDatabase database, Duration storiesKept, Clock clock) {
        this.signs = database.getCollection(COLLECTION);
        this.storiesKept = storiesKept;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        signs.createIndex(Indexes.ascending(FORGET_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void keep(String post, Collection<PostSign> known) {
        Map<PostSign, String> posts = new LinkedHashMap<>();
        known.forEach(sign -> posts.put(sign, post));
        keep(posts);
    }

    @Override
    public void keep(Map<PostSign, String> posts) {
        Date forgetAt = Date.from(clock.instant().plus(storiesKept));
        List<Document> documents = new ArrayList<>();
        posts.forEach((sign, post) -> {
            Document document = new Document("_id", sign.text()).append("post", post);
            documents.add(sign.isStory() ? document.append(FORGET_AT, forgetAt) : document);
        });
        if (documents.isEmpty()) {
            return;
        }
        try {
            signs.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null
                    || !refused.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
        }
    }

    @Override
    public Map<PostSign, String> knownBy(Collection<PostSign> asked) {
        Map<PostSign, String> posts = new HashMap<>();
        signs.find(in("_id", asked.stream().map(PostSign::text).toList()))
                .forEach(document -> posts.put(new PostSign(document.getString("_id")), document.getString("post")));
        return posts;
    }
}
