package dev.postbag.content.discussion.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.content.discussion.Counted;
import dev.postbag.content.discussion.Counts;
import dev.postbag.content.discussion.KeptCount;
import dev.postbag.content.discussion.Recounted;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The counts in MongoDB: {@code {_id: post, comments, at, times}}, with what is told of each until that is published. */
@ApplicationScoped
public class MongoCounts implements Counts {

    private static final String COLLECTION = "commentCounts";
    private static final String TIMES = "times";

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
    public Map<String, KeptCount> latest(Collection<String> posts) {
        Map<String, KeptCount> latest = new HashMap<>();
        counts.find(in("_id", posts))
                .forEach(count -> latest.put(
                        count.getString("_id"), new KeptCount(number(count, "comments"), number(count, TIMES))));
        return latest;
    }

    private static long number(Document count, String field) {
        return count.get(field) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public boolean keep(Collection<Recounted> recounted) {
        if (recounted.isEmpty()) {
            return true;
        }
        try {
            BulkWriteResult written = counts.bulkWrite(
                    recounted.stream().map(this::write).toList(), new BulkWriteOptions().ordered(false));
            return written.getMatchedCount() + written.getUpserts().size() == recounted.size();
        } catch (MongoBulkWriteException refused) {
            boolean there = refused.getWriteConcernError() == null
                    && refused.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!there) {
                throw refused;
            }
            return false;
        } finally {
            recounted.forEach(each -> wake.accept(COLLECTION, each.counted().post()));
        }
    }

    private UpdateOneModel<Document> write(Recounted recounted) {
        Counted counted = recounted.counted();
        Bson update = Updates.combine(
                Updates.set("comments", counted.comments()),
                Updates.set("at", Date.from(counted.at())),
                Updates.inc(TIMES, 1L),
                Outbox.push(announcer.announce(counted)));
        return new UpdateOneModel<>(
                unchanged(recounted),
                update,
                new UpdateOptions().upsert(!recounted.before().isThere()));
    }

    private static Bson unchanged(Recounted recounted) {
        long times = recounted.before().times();
        return and(eq("_id", recounted.counted().post()), times == 0 ? exists(TIMES, false) : eq(TIMES, times));
    }
}
