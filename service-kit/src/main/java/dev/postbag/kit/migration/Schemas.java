package dev.postbag.kit.migration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a service's database, and the migration that is under way, in one document: {@code {version, readableFrom,
 * place, done, holder, freeFrom}}. One replica holds it at a time.
 */
@ApplicationScoped
class Schemas {

    private static final Bson IT = eq("_id", "schema");
    private static final String VERSION = "version";
    private static final String READABLE_FROM = "readableFrom";
    private static final String PLACE = "place";
    private static final String DONE = "done";
    private static final String HOLDER = "holder";
    private static final String FREE_FROM = "freeFrom";

    private final MongoCollection<Document> schemas;

    @Inject
    Schemas(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    Schemas(MongoDatabase database) {
        this.schemas = database.getCollection("schema");
    }

    /** What is kept before there is a note of its schema has the first. */
    Schema current() {
        @Nullable Document kept = schemas.find(IT).first();
        return kept == null ? new Schema(Schema.FIRST, Schema.FIRST, "", 0) : read(kept);
    }

    /** Takes the migration to the version behind this one, unless another replica has it or it is made. */
    Optional<Schema> claim(int version, String holder, Instant now, Instant until) {
        schemas.updateOne(
                IT,
                Updates.setOnInsert(new Document(VERSION, Schema.FIRST)
                        .append(READABLE_FROM, Schema.FIRST)
                        .append(FREE_FROM, new Date(0))),
                new UpdateOptions().upsert(true));
        return Optional.ofNullable(schemas.findOneAndUpdate(
                        and(IT, eq(VERSION, version), lte(FREE_FROM, Date.from(now))),
                        Updates.combine(Updates.set(HOLDER, holder), Updates.set(FREE_FROM, Date.from(until))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Schemas::read);
    }

    /** Notes how far it is; false when another has it by now. */
    boolean reached(int version, String holder, Migration.Step step, Instant until) {
        return update(
                version,
                holder,
                Updates.combine(
                        Updates.set(PLACE, step.place()),
                        Updates.inc(DONE, step.done()),
                        Updates.set(FREE_FROM, Date.from(until))));
    }

    /** It is through; false as above. */
    boolean made(int version, String holder, Migration migration) {
        return update(
                version,
                holder,
                Updates.combine(
                        Updates.set(VERSION, migration.version()),
                        Updates.max(READABLE_FROM, migration.readableFrom()),
                        Updates.set(FREE_FROM, new Date(0)),
                        Updates.unset(PLACE),
                        Updates.unset(DONE),
                        Updates.unset(HOLDER)));
    }

    private boolean update(int version, String holder, Bson change) {
        return schemas.updateOne(and(IT, eq(VERSION, version), eq(HOLDER, holder)), change)
                        .getMatchedCount()
                == 1;
    }

    private static Schema read(Document kept) {
        return new Schema(
                kept.getInteger(VERSION),
                kept.getInteger(READABLE_FROM),
                kept.get(PLACE, ""),
                kept.get(DONE) instanceof Number done ? done.longValue() : 0);
    }
}
