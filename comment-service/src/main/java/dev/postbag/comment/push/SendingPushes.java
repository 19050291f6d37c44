package dev.postbag.comment.push;

import dev.postbag.comment.push.Outcomes.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells devices what is due, many at once, and each service's by themselves: one that is slow holds up its own alone.
 * Any number of replicas may do so; what one leaves when it dies another does.
 */
public class SendingPushes {

    private static final int AT_ONCE = 64;
    private static final int MOST_CROWDED = 5_000;
    private static final int MOST_TRIES = 5;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Subscriptions subscriptions;
    private final Seals seals;
    private final PushServices services;
    private final PushTerms terms;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Executor workers;
    private final Map<String, Semaphore> room = new ConcurrentHashMap<>();

    /** @param workers where the work is done that waits for push services */
    public SendingPushes(
            Subscriptions subscriptions,
            Seals seals,
            PushServices services,
            PushTerms terms,
            Outcomes outcomes,
            Clock clock,
            Executor workers) {
        this.subscriptions = subscriptions;
        this.seals = seals;
        this.services = services;
        this.terms = terms;
        this.outcomes = outcomes;
        this.clock = clock;
        this.workers = workers;
    }

    /** Begins to tell all that are due; those whose service has no room are left for the next time. */
    public void send() {
        if (terms.keys().isEmpty()) {
            return;
        }
        int crowded = 0;
        Set<String> full = new HashSet<>();
        Optional<Pending> next = claim();
        while (next.isPresent()) {
            crowded += begin(next.get(), full) ? 0 : 1;
            next = crowded < MOST_CROWDED ? claim() : Optional.empty();
        }
    }

    private Optional<Pending> claim() {
        return subscriptions.claim(clock.instant(), clock.instant().plus(LEASE));
    }

    /** False where the service had no room; it is waited for only once. */
    private boolean begin(Pending pending, Set<String> full) {
        Subscription subscription = pending.subscription();
        Optional<Sealing> sealing = seals.of(subscription.interest());
        Optional<Device> device = sealing.flatMap(found -> found.open(subscription.sealed(), subscription.id()));
        Optional<String> service = device.flatMap(found -> terms.services().of(found.endpoint()));
        if (service.isEmpty()) {
            // Its post is gone, its keys or its service are not this blog's any more.
            subscriptions.remove(subscription.id());
            return true;
        }
        Semaphore places = room.computeIfAbsent(service.get(), any -> new Semaphore(AT_ONCE));
        if (full.contains(service.get()) ? !places.tryAcquire() : !taken(places)) {
            full.add(service.get());
            subscriptions.putOff(pending, clock.instant().plus(FULL), false);
            return false;
        }
        String topic = sealing.orElseThrow().topic(subscription.id());
        workers.execute(() -> {
            try {
                tell(pending, device.orElseThrow(), topic, service.get());
            } catch (RuntimeException failed) {
                // Whoever claims it next tries again.
                outcomes.lost(service.get(), failed);
            } finally {
                places.release();
            }
        });
        return true;
    }

    private static boolean taken(Semaphore places) {
        try {
            return places.tryAcquire(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(Pending pending, Device device, String topic, String service) {
        Outcome outcome = switch (services.deliver(device, PushMessage.of(pending), topic)) {
            case Delivery.Taken taken -> done(pending, Outcome.SENT);
            case Delivery.Refused refused -> done(pending, Outcome.REFUSED);
            case Delivery.Gone gone -> {
                subscriptions.remove(pending.subscription().id());
                yield Outcome.GONE;
            }
            case Delivery.Later later -> retry(pending, later.after());
        };
        outcomes.came(outcome, service);
    }

    private Outcome done(Pending pending, Outcome outcome) {
        subscriptions.told(pending, clock.instant().plus(terms.pause()));
        return outcome;
    }

    private Outcome retry(Pending pending, Optional<Duration> asked) {
        if (pending.tries() + 1 >= MOST_TRIES) {
            return done(pending, Outcome.GIVEN_UP);
        }
        Duration own = FIRST_PAUSE.multipliedBy(1L << 2 * pending.tries());
        Duration pause = asked.filter(longer -> longer.compareTo(own) > 0).orElse(own);
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        subscriptions.putOff(pending, clock.instant().plus(bounded), true);
        return Outcome.RETRIED;
    }
}
