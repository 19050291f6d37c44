package dev.postbag.content.discussion.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.postbag.content.discussion.Counted;
import dev.postbag.content.discussion.Counts;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.store.Upserts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The counts in MongoDB: {@code {_id: post, comments, at}}, with what is told of each until that is published. */
@ApplicationScoped
public class MongoCounts implements Counts {

    private static final String COLLECTION = "commentCounts";

    private final MongoCollection<Document> counts;
    private final Announcer<Counted> announcer;
    private final BiConsumer<String, Object> wake;

    @Inject
    MongoCounts(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<Counted> announcer,
            Outbox outbox) {
        this(mongo.getDatabase(database), announcer, outbox::wake);
    }

    MongoCounts(MongoDatabase database, Announcer<Counted> announcer, BiConsumer<String, Object> wake) {
        this.counts = database.getCollection(COLLECTION);
        this.announcer = announcer;
        this.wake = wake;
    }

    @Override
    public void keep(Collection<Counted> counted) {
        Map<String, Bson> updates = new LinkedHashMap<>();
        counted.forEach(each -> updates.put(each.post(), update(each)));
        Upserts.write(counts, updates);
        updates.keySet().forEach(post -> wake.accept(COLLECTION, post));
    }

    private Bson update(Counted counted) {
        return Updates.combine(
                Updates.set("comments", counted.comments()),
                Updates.set("at", Date.from(counted.at())),
                Outbox.push(announcer.announce(counted)));
    }
}
