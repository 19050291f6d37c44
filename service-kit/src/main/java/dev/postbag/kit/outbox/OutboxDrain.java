package dev.postbag.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events of one collection's documents and then removes them, each document's in their order.
 *
 * <p>A document's events are published by one replica at a time: it takes a lease on the document first and lets go
 * afterwards. A replica that dies leaves its lease to run out, and the sweep of any other goes on. What is published
 * and not yet removed is published again, which readers must bear (they know an event by its id or its version).
 */
final class OutboxDrain {

    private static final Logger LOG = Logger.getLogger(OutboxDrain.class);
    private static final String LEASE = "outboxLease";
    private static final String OWNER = LEASE + ".owner";
    private static final String UNTIL = LEASE + ".until";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MongoCollection<Document> documents;
    private final EventPublisher publisher;
    private final OutboxSettings settings;
    private final Clock clock;
    private final BlockingQueue<Object> woken = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Instant nextSweep = Instant.MIN;

    OutboxDrain(MongoCollection<Document> documents, EventPublisher publisher, OutboxSettings settings, Clock clock) {
        this.documents = documents;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
        this.thread = Thread.ofVirtual()
                .name("outbox-" + documents.getNamespace().getCollectionName())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Lets the batch at hand finish; what is left is found again by the next sweep of any replica. */
    void stop() {
        stopping.countDown();
        woken.add(this);
        try {
            thread.join(settings.deliveryTimeout());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void wake(Object id) {
        woken.add(id);
    }

    /** How many documents hold events; NaN when it cannot be told. */
    double depth() {
        try {
            return documents.countDocuments(exists(Outbox.TIME));
        } catch (MongoException unreachable) {
            return Double.NaN;
        }
    }

    /** How long the oldest event has waited, in seconds; 0 when none waits, NaN when it cannot be told. */
    double ageInSeconds() {
        try {
            @Nullable
            Document oldest = documents
                    .find(exists(Outbox.TIME))
                    .projection(Projections.include(Outbox.TIME))
                    .sort(new Document(Outbox.TIME, 1))
                    .first();
            return oldest == null ? 0 : secondsSince(events(oldest).getFirst().getDate("time"));
        } catch (MongoException unreachable) {
            return Double.NaN;
        }
    }

    private double secondsSince(Date time) {
        return Duration.between(time.toInstant(), clock.instant()).toMillis() / 1_000.0;
    }

    private void run() {
        Duration pause = Duration.ZERO;
        boolean indexed = false;
        while (stopping.getCount() > 0) {
            try {
                if (!indexed) {
                    documents.createIndex(new Document(Outbox.TIME, 1), new IndexOptions().sparse(true));
                    indexed = true;
                }
                Set<Object> ids = next();
                if (!ids.isEmpty() && !publishAll(ids)) {
                    throw new NotPublishedException();
                }
                pause = Duration.ZERO;
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                pause = longer(pause);
                LOG.warnf(
                        "Events of %s wait, trying again in %s: %s",
                        documents.getNamespace().getCollectionName(), pause, failed);
                waitFor(pause);
            }
        }
    }

    /** What was woken, at most a batch; when it is time for it, what the sweep finds as well. */
    private Set<Object> next() throws InterruptedException {
        Set<Object> ids = new LinkedHashSet<>();
        Duration untilSweep = Duration.between(clock.instant(), nextSweep);
        if (untilSweep.isPositive()) {
            @Nullable Object first = woken.poll(untilSweep.toMillis() + 1, TimeUnit.MILLISECONDS);
            if (first != null) {
                ids.add(first);
            }
        }
        woken.drainTo(ids, settings.batch() - ids.size());
        ids.remove(this);
        if (!clock.instant().isBefore(nextSweep)) {
            leftBehind().forEach(ids::add);
            nextSweep = clock.instant().plus(settings.sweepEvery());
        }
        return ids;
    }

    private List<Object> leftBehind() {
        List<Object> ids = new ArrayList<>();
        documents
                .find(and(exists(Outbox.TIME), leaseIsFree()))
                .sort(new Document(Outbox.TIME, 1))
                .limit(settings.batch())
                .projection(Projections.include("_id"))
                .forEach(document -> ids.add(idOf(document)));
        return ids;
    }

    /** Whether everything taken was published. */
    private boolean publishAll(Collection<Object> ids) {
        String owner = UUID.randomUUID().toString();
        Instant until = clock.instant().plus(settings.lease());
        documents.updateMany(
                and(in("_id", ids), exists(Outbox.TIME), leaseIsFree()),
                Updates.set(LEASE, new Document("owner", owner).append("until", Date.from(until))));
        List<OutboxBatch.Pending> taken = new ArrayList<>();
        documents
                .find(and(in("_id", ids), eq(OWNER, owner)))
                .projection(Projections.include(Outbox.FIELD))
                .forEach(document -> taken.add(new OutboxBatch.Pending(
                        idOf(document),
                        events(document).stream().map(Outbox::read).toList())));
        if (taken.isEmpty()) {
            return true;
        }
        OutboxBatch batch = new OutboxBatch(taken, publisher);
        batch.publish(() -> clock.instant().plus(settings.deliveryTimeout()).isBefore(until));
        remove(taken, owner);
        return batch.complete();
    }

    private void remove(List<OutboxBatch.Pending> taken, String owner) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (OutboxBatch.Pending document : taken) {
            Bson release = Updates.unset(LEASE);
            Bson update = document.published().isEmpty()
                    ? release
                    : Updates.combine(Updates.pull(Outbox.FIELD, in("id", document.published())), release);
            writes.add(new UpdateOneModel<>(and(eq("_id", document.id()), eq(OWNER, owner)), update));
        }
        documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
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

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void waitFor(Duration pause) {
        try {
            boolean stopped = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.tracef("Waited for %s, stopped: %s", pause, stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NotPublishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPublishedException() {
            super("Kafka did not confirm every event", null, false, false);
        }
    }
}
