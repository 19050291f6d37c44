package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait in the documents of one collection. A document is leased to one replica at a time: a replica
 * that dies leaves its lease to run out.
 */
final class WaitingEvents {

    private static final String LEASE = "outboxLease";
    private static final String OWNER = LEASE + ".owner";
    private static final String UNTIL = LEASE + ".until";

    /** Documents that one replica has for itself until a time, and their events. */
    record Lease(String owner, Instant until, List<OutboxBatch.Pending> documents) {}

    private final MongoCollection<Document> documents;
    private final Duration lease;
    private final Clock clock;

    WaitingEvents(MongoCollection<Document> documents, Duration lease, Clock clock) {
        this.documents = documents;
        this.lease = lease;
        this.clock = clock;
    }

    String collection() {
        return documents.getNamespace().getCollectionName();
    }

    void index() {
        documents.createIndex(new Document(Outbox.TIME, 1), new IndexOptions().sparse(true));
    }

    /** The documents that hold events and that nobody has leased, those whose events waited longest first. */
    List<Object> unleased(int most) {
        List<Object> ids = new ArrayList<>();
        documents
                .find(and(exists(Outbox.TIME), leaseIsFree()))
                .sort(new Document(Outbox.TIME, 1))
                .limit(most)
                .projection(Projections.include("_id"))
                .forEach(document -> ids.add(idOf(document)));
        return ids;
    }

    /** Leases those of the documents that hold events and that nobody else has leased. */
    Lease take(Collection<Object> ids) {
        String owner = UUID.randomUUID().toString();
        Instant until = clock.instant().plus(lease);
        documents.updateMany(
                and(in("_id", ids), exists(Outbox.TIME), leaseIsFree()), Updates.set(LEASE, lease(owner, until)));
        List<OutboxBatch.Pending> taken = new ArrayList<>();
        documents
                .find(and(in("_id", ids), eq(OWNER, owner)))
                .projection(Projections.include(Outbox.FIELD))
                .forEach(document -> taken.add(new OutboxBatch.Pending(
                        idOf(document),
                        events(document).stream().map(Outbox::read).toList())));
        return new Lease(owner, until, taken);
    }

    /** The document with a lease on it, as {@link #take} would put one. */
    static Document leased(Document document, String owner, Instant until) {
        return document.append(LEASE, lease(owner, until));
    }

    private static Document lease(String owner, Instant until) {
        return new Document("owner", owner).append("until", Date.from(until));
    }

    /** Removes what was published and ends the lease; a document that another has leased meanwhile is left as it is. */
    void giveBack(Lease held) {
        Map<Integer, List<OutboxBatch.Pending>> complete = held.documents().stream()
                .filter(OutboxBatch.Pending::complete)
                .collect(Collectors.groupingBy(document -> document.events().size()));
        List<OutboxBatch.Pending> oneByOne = new ArrayList<>(held.documents().stream()
                .filter(document -> !document.complete())
                .toList());
        complete.forEach((events, all) -> {
            if (!giveBackEmpty(held, all, events)) {
                oneByOne.addAll(all);
            }
        });
        giveBackOneByOne(held, oneByOne);
    }

    /** Ends the lease on those that hold these events and no more, in one write; false when some hold more by now. */
    private boolean giveBackEmpty(Lease held, List<OutboxBatch.Pending> complete, int events) {
        List<Object> ids = complete.stream().map(OutboxBatch.Pending::id).toList();
        return documents
                        .updateMany(
                                and(
                                        in("_id", ids),
                                        eq(OWNER, held.owner()),
                                        exists(Outbox.FIELD + "." + events, false)),
                                Updates.combine(Updates.unset(Outbox.FIELD), Updates.unset(LEASE)))
                        .getMatchedCount()
                == ids.size();
    }

    private void giveBackOneByOne(Lease held, List<OutboxBatch.Pending> left) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (OutboxBatch.Pending document : left) {
            Bson release = Updates.unset(LEASE);
            Bson update = document.published().isEmpty()
                    ? release
                    : Updates.combine(Updates.pull(Outbox.FIELD, in("id", document.published())), release);
            writes.add(new UpdateOneModel<>(and(eq("_id", document.id()), eq(OWNER, held.owner())), update));
        }
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    long depth() {
        return documents.countDocuments(exists(Outbox.TIME));
    }

    /** How long the oldest event has waited; zero when none waits. */
    Duration age() {
        @Nullable
        Document oldest = documents
                .find(exists(Outbox.TIME))
                .projection(Projections.include(Outbox.TIME))
                .sort(new Document(Outbox.TIME, 1))
                .first();
        return oldest == null
                ? Duration.ZERO
                : Duration.between(events(oldest).getFirst().getDate("time").toInstant(), clock.instant());
    }

    private Bson leaseIsFree() {
        return or(exists(UNTIL, false), lt(UNTIL, Date.from(clock.instant())));
    }

    private static Object idOf(Document document) {
        return Objects.requireNonNull(document.get("_id"));
    }

    private static List<Document> events(Document document) {
        return document.getList(Outbox.FIELD, Document.class, List.of());
    }
}
