package dev.postbag.kit.audit;

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
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The audits of a service, asked for, at work and ended, in one document of its MongoDB: {@code {requested, done, waiting,
 * holder, freeFrom, attempts, serving, running, latest}}. One replica holds it at a time.
 */
@ApplicationScoped
public class Audits {

    private static final Bson IT = eq("_id", "audit");
    private static final String REQUESTED = "requested";
    private static final String DONE = "done";
    private static final String WAITING = "waiting";
    private static final String HOLDER = "holder";
    private static final String FREE_FROM = "freeFrom";
    private static final String ATTEMPTS = "attempts";
    private static final String RUNNING = "running";
    private static final String LATEST = "latest";

    /** An audit that a replica has for itself. */
    record Claim(
            String holder,
            long request,
            int attempt,
            @Nullable AuditResult before) {}

    private final MongoCollection<Document> audits;

    @Inject
    Audits(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    Audits(MongoDatabase database) {
        this.audits = database.getCollection("audits");
    }

    public AuditState state() {
        @Nullable Document kept = audits.find(IT).first();
        return kept == null
                ? new AuditState(0, 0, null, null)
                : new AuditState(
                        number(kept, REQUESTED),
                        number(kept, DONE),
                        AuditDocument.read(kept.get(RUNNING, Document.class)),
                        AuditDocument.read(kept.get(LATEST, Document.class)));
    }

    /** Asks for an audit that begins from now on. */
    public AuditState request() {
        audits.updateOne(
                IT,
                Updates.combine(
                        Updates.inc(REQUESTED, 1L),
                        Updates.set(WAITING, true),
                        Updates.setOnInsert(new Document(DONE, 0L)
                                .append(FREE_FROM, new Date(0))
                                .append(ATTEMPTS, 0))),
                new UpdateOptions().upsert(true));
        return state();
    }

    Optional<Claim> claim(String holder, Instant now, Instant until) {
        return Optional.ofNullable(audits.findOneAndUpdate(
                        and(IT, eq(WAITING, true), lte(FREE_FROM, Date.from(now))),
                        Updates.combine(
                                Updates.set(HOLDER, holder),
                                Updates.set(FREE_FROM, Date.from(until)),
                                Updates.inc(ATTEMPTS, 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(kept -> new Claim(
                        holder,
                        number(kept, REQUESTED),
                        (int) number(kept, ATTEMPTS),
                        AuditDocument.read(kept.get(LATEST, Document.class))));
    }

    /** Keeps how far it is; false when it is another's by now. */
    boolean progress(Claim claim, AuditResult running, Instant until) {
        return update(
                held(claim),
                Updates.combine(
                        Updates.set(RUNNING, AuditDocument.write(running)), Updates.set(FREE_FROM, Date.from(until))));
    }

    /** Keeps its result; false when it is another's by now. */
    boolean end(Claim claim, AuditResult result) {
        Bson ended = Updates.combine(
                Updates.set(DONE, claim.request()),
                Updates.set(LATEST, AuditDocument.write(result)),
                Updates.set(FREE_FROM, new Date(0)),
                Updates.set(ATTEMPTS, 0),
                Updates.unset(RUNNING),
                Updates.unset(HOLDER));
        // Asked for again meanwhile, it goes on waiting.
        return update(
                        and(held(claim), eq(REQUESTED, claim.request())),
                        Updates.combine(ended, Updates.set(WAITING, false)))
                || update(held(claim), ended);
    }

    /** Leaves it to whoever comes first from that time on. */
    void release(Claim claim, Instant from) {
        update(
                held(claim),
                Updates.combine(
                        Updates.set(FREE_FROM, Date.from(from)), Updates.unset(RUNNING), Updates.unset(HOLDER)));
    }

    private boolean update(Bson filter, Bson change) {
        return audits.updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Bson held(Claim claim) {
        return and(IT, eq(HOLDER, claim.holder()));
    }

    private static long number(Document document, String name) {
        return Objects.requireNonNull(document.get(name, Number.class)).longValue();
    }
}
