package dev.postbag.kit.outbox;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
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
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int BATCHES_IN_MEMORY = 4;

    private final WaitingEvents waiting;
    private final EventPublisher publisher;
    private final OutboxSettings settings;
    private final Clock clock;
    /** Whoever takes over what was handed to this drain does so under another name. */
    private final String owner = UUID.randomUUID().toString();

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    /** How many documents wait in memory. */
    private final AtomicInteger handed = new AtomicInteger();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private Instant nextSweep = Instant.MIN;

    /** Why the drain's thread is called. */
    private sealed interface Call {}

    private record Woken(Object id) implements Call {}

    private record Handed(Instant until, List<OutboxBatch.Pending> documents) implements Call {}

    private record Stop() implements Call {}

    /** What is to be published next. */
    private record Work(Set<Object> ids, List<Handed> handed) {

        void add(List<Call> calls) {
            for (Call call : calls) {
                switch (call) {
                    case Woken(Object id) -> ids.add(id);
                    case Handed documents -> handed.add(documents);
                    case Stop() -> {}
                }
            }
        }

        int size() {
            return ids.size()
                    + handed.stream().mapToInt(one -> one.documents().size()).sum();
        }
    }

    OutboxDrain(MongoCollection<Document> documents, EventPublisher publisher, OutboxSettings settings, Clock clock) {
        this.waiting = new WaitingEvents(documents, settings.lease(), clock);
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("outbox-" + waiting.collection()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Lets the batch at hand finish; what is left is found again by the next sweep of any replica. */
    void stop() {
        stopping.countDown();
        calls.add(new Stop());
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(settings.deliveryTimeout())) {
                LOG.warnf("Events of %s are still on their way", waiting.collection());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void wake(Object id) {
        calls.add(new Woken(id));
    }

    Handover handOver() {
        return new LeasedHandover(this, owner, clock.instant().plus(settings.lease()));
    }

    /**
     * Publishes what somebody inserted with a lease for this drain until then. While more waits than is soon published, what
     * is handed is not kept in memory: its lease runs out, and a sweep finds it.
     */
    void hand(Instant until, List<OutboxBatch.Pending> documents) {
        if (handed.get() < BATCHES_IN_MEMORY * settings.batch()) {
            handed.addAndGet(documents.size());
            calls.add(new Handed(until, documents));
        }
    }

    /** How many documents hold events; NaN when it cannot be told. */
    double depth() {
        try {
            return waiting.depth();
        } catch (RuntimeException unreachable) {
            return Double.NaN;
        }
    }

    /** How long the oldest event has waited, in seconds; 0 when none waits, NaN when it cannot be told. */
    double ageInSeconds() {
        try {
            return waiting.age().toMillis() / 1_000.0;
        } catch (RuntimeException unreachable) {
            return Double.NaN;
        }
    }

    private void run() {
        try {
            Duration pause = SHORTEST_PAUSE;
            boolean indexed = false;
            while (stopping.getCount() > 0) {
                try {
                    if (!indexed) {
                        waiting.index();
                        indexed = true;
                    }
                    Work work = next();
                    if (!work.handed().isEmpty()) {
                        publish(leaseOf(work.handed()));
                    }
                    if (!work.ids().isEmpty()) {
                        publish(waiting.take(work.ids()));
                    }
                    pause = SHORTEST_PAUSE;
                } catch (RuntimeException | Error failed) {
                    // Whatever it was, events must not stay because of it.
                    LOG.warnf("Events of %s wait, trying again in %s: %s", waiting.collection(), pause, failed);
                    if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it was called for, about a batch of documents; when it is time for it, what the sweep finds as well. */
    private Work next() throws InterruptedException {
        Work work = new Work(new LinkedHashSet<>(), new ArrayList<>());
        Duration untilSweep = Duration.between(clock.instant(), nextSweep);
        @Nullable
        Call call =
                untilSweep.isPositive() ? calls.poll(untilSweep.toMillis() + 1, TimeUnit.MILLISECONDS) : calls.poll();
        while (call != null) {
            work.add(stillInTime(call));
            call = work.size() < settings.batch() ? calls.poll() : null;
        }
        if (!clock.instant().isBefore(nextSweep)) {
            List<Object> left = waiting.unleased(settings.batch());
            work.ids().addAll(left);
            // Where there may be more than that, they are not to wait as well.
            nextSweep = left.size() < settings.batch() ? clock.instant().plus(settings.sweepEvery()) : clock.instant();
        }
        return work;
    }

    /** What was handed so long ago that its lease may end before it is published is to be leased anew. */
    private List<Call> stillInTime(Call call) {
        if (!(call instanceof Handed(Instant until, List<OutboxBatch.Pending> documents))) {
            return List.of(call);
        }
        handed.addAndGet(-documents.size());
        return isInTime(until)
                ? List.of(call)
                : documents.stream().<Call>map(one -> new Woken(one.id())).toList();
    }

    private boolean isInTime(Instant until) {
        return clock.instant().plus(settings.deliveryTimeout()).isBefore(until);
    }

    /** Of all that was handed: so that it is removed in one write, however many brought it. */
    private WaitingEvents.Lease leaseOf(List<Handed> handed) {
        return new WaitingEvents.Lease(
                owner,
                handed.stream()
                        .map(Handed::until)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                handed.stream().flatMap(one -> one.documents().stream()).toList());
    }

    private void publish(WaitingEvents.Lease lease) {
        OutboxBatch batch = new OutboxBatch(lease.documents(), publisher);
        batch.publish(() -> isInTime(lease.until()));
        waiting.giveBack(lease);
        if (!batch.complete()) {
            throw new NotPublishedException(
                    batch.failure().map(Throwable::toString).orElse("there was no time left"));
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static final class NotPublishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPublishedException(String reason) {
            super("not every event was published: " + reason, null, false, false);
        }
    }
}
