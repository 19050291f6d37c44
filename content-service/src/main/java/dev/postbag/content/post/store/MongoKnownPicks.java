package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.WithdrawalReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What is known of picks, in MongoDB: {@code {_id: comment, version, said, takenDown}}, the last two as far as there are any. */
@ApplicationScoped
public class MongoKnownPicks implements KnownPicks {

    private final MongoCollection<Document> picks;

    @Inject
    MongoKnownPicks(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoKnownPicks(MongoDatabase database) {
        this.picks = database.getCollection("picks");
    }

    @Override
    public void keep(KnownPick pick) {
        Bson earlier = and(eq("_id", pick.comment()), lt("version", pick.version()));
        try {
            picks.replaceOne(earlier, write(pick), new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            // It is there already: as late as this one or later, or else put there this moment by somebody else.
            picks.replaceOne(earlier, write(pick));
        }
    }

    @Override
    public Map<String, KnownPick> of(Collection<String> comments) {
        Map<String, KnownPick> known = new HashMap<>();
        picks.find(in("_id", comments)).forEach(document -> known.put(document.getString("_id"), read(document)));
        return known;
    }

    private static Document write(KnownPick pick) {
        Document document = new Document("_id", pick.comment()).append("version", pick.version());
        @Nullable WithdrawalReason down = pick.takenDown();
        BlockDocument.known(document, "takenDown", down == null ? null : down.code());
        KnownPick.@Nullable Said said = pick.said();
        return said == null
                ? document
                : document.append(
                        "said",
                        new Document("revision", said.revision())
                                .append("name", said.name())
                                .append("blocks", BlockDocument.write(said.blocks()))
                                .append("at", Date.from(said.at())));
    }

    private static KnownPick read(Document document) {
        @Nullable Document said = document.get("said", Document.class);
        @Nullable String down = document.getString("takenDown");
        return new KnownPick(
                document.getString("_id"),
                document.getLong("version"),
                said == null
                        ? null
                        : new KnownPick.Said(
                                said.getInteger("revision"),
                                said.getString("name"),
                                BlockDocument.read(said.getList("blocks", Document.class)),
                                RevisionDocument.time(said, "at")),
                down == null ? null : WithdrawalReason.read(down).orElseThrow());
    }
}
