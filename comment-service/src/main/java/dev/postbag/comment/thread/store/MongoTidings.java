package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.postbag.comment.thread.ThreadChange;
import dev.postbag.comment.thread.Tidings;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.store.Upserts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is told of threads, in MongoDB until it is published: {@code {_id: post}}. */
@ApplicationScoped
public class MongoTidings implements Tidings {

    static final String COLLECTION = "tidings";

    private final MongoCollection<Document> tidings;
    private final MongoCollection<Document> comments;
    private final Announcer<ThreadChange> announcer;
    private final BiConsumer<String, Object> wake;
    private final Clock clock;

    @Inject
    MongoTidings(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<ThreadChange> announcer,
            Outbox outbox,
            Clock clock) {
        this(mongo.getDatabase(database), announcer, outbox::wake, clock);
    }

    MongoTidings(
            MongoDatabase database, Announcer<ThreadChange> announcer, BiConsumer<String, Object> wake, Clock clock) {
        this.tidings = database.getCollection(COLLECTION);
        this.comments = database.getCollection(MongoComments.COLLECTION);
        this.announcer = announcer;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public void tell(ThreadChange.Kind kind, Collection<String> posts) {
        Map<String, Bson> updates = new HashMap<>();
        Instant now = clock.instant();
        posts.forEach(post -> updates.put(post, Outbox.push(announcer.announce(new ThreadChange(post, kind, now)))));
        Upserts.write(tidings, updates);
        updates.keySet().forEach(post -> wake.accept(COLLECTION, post));
    }

    @Override
    public void tellOf(ThreadChange.Kind kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<String> posts = new HashSet<>();
        comments.find(in(CommentDocument.ID, ids))
                .projection(Projections.include(CommentDocument.POST))
                .forEach(comment -> posts.add(comment.getString(CommentDocument.POST)));
        tell(kind, posts);
    }
}
