package dev.postbag.kit.retelling;

import dev.postbag.kit.outbox.Dispatch;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.sweep.Sweeps;
import dev.postbag.kit.topic.TopicSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tells others everything again when Kafka has lost what they were told, or MongoDB was restored beside an empty one: in
 * the background, by one replica at a time, and on from where another one stopped.
 */
@ApplicationScoped
public class Retelling {

    private static final Logger LOG = Logger.getLogger(Retelling.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long SHOWN_EVERY = 10_000;

    private final Retellings retellings;
    private final Supplier<Map<String, String>> topics;
    private final List<Retellable<?>> all;
    private final Dispatch again;
    private final Clock clock;

    @Inject
    Retelling(
            Retellings retellings,
            TopicSetup topics,
            @Any Instance<Retellable<?>> all,
            KafkaEventPublisher publisher,
            Clock clock) {
        this(retellings, topics::ids, all.stream().toList(), new Dispatch(publisher::publishAgain), clock);
    }

    Retelling(
            Retellings retellings,
            Supplier<Map<String, String>> topics,
            List<Retellable<?>> all,
            Dispatch again,
            Clock clock) {
        this.retellings = retellings;
        this.topics = topics;
        this.all = all.stream().sorted(Comparator.comparing(Retellable::name)).toList();
        this.again = again;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent starting, Sweeps sweeps) {
        if (!all.isEmpty()) {
            sweeps.start("retelling", SOON, EVERY, "What is to be told again could not be told", this::sweep);
        }
    }

    void sweep() {
        retellings.note(topics.get());
        retellings
                .claim(
                        UUID.randomUUID().toString(),
                        clock.instant(),
                        clock.instant().plus(LEASE))
                .ifPresent(this::tellOrRelease);
    }

    private void tellOrRelease(Retellings.Turn turn) {
        try {
            tell(turn);
        } catch (RuntimeException failed) {
            retellings.release(turn);
            throw failed;
        }
    }

    private void tell(Retellings.Turn turn) {
        LOG.info("Topics were lost, or this is a restored store: everything is told again");
        long events = 0;
        for (Retellable<?> each : all) {
            if (!turn.told().contains(each.name())) {
                Iterator<Retellable.Retold> rest =
                        each.after(turn.places().getOrDefault(each.name(), "")).iterator();
                while (rest.hasNext()) {
                    Retellable.Retold some = rest.next();
                    again.send(some.events());
                    if (!retellings.reached(
                            turn, each.name(), some.place(), clock.instant().plus(LEASE))) {
                        return;
                    }
                    events = shown(events, some.events().size());
                }
                if (!retellings.told(turn, each.name())) {
                    return;
                }
            }
        }
        if (retellings.end(turn)) {
            LOG.infof("Everything was told again: %d events", events);
        }
    }

    private static long shown(long before, int more) {
        long after = before + more;
        if (before / SHOWN_EVERY != after / SHOWN_EVERY) {
            LOG.infof("Told again so far: %d events", after);
        }
        return after;
    }
}
