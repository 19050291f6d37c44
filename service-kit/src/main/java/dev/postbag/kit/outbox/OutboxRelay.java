package dev.postbag.kit.outbox;

import com.mongodb.client.MongoClient;
import dev.postbag.kit.metric.AskedNumbers;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Publishes the events that wait in documents: one {@link OutboxDrain} for each collection that holds any. */
@ApplicationScoped
public class OutboxRelay {

    private static final int BEFORE_CHANNELS_CLOSE = 10;

    private final Map<String, OutboxDrain> drains = new HashMap<>();

    OutboxRelay(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            EventPublisher publisher,
            OutboxSettings settings,
            Clock clock,
            AskedNumbers numbers) {
        for (String name : settings.collections().orElse(List.of())) {
            OutboxDrain drain =
                    new OutboxDrain(mongo.getDatabase(database).getCollection(name), publisher, settings, clock);
            drains.put(name, drain);
            Tags tags = Tags.of("collection", name);
            numbers.gauge("postbag.outbox.depth", tags, drain::depth);
            numbers.gauge("postbag.outbox.age.seconds", tags, drain::ageInSeconds);
        }
    }

    void onStart(@Observes StartupEvent starting) {
        drains.values().forEach(OutboxDrain::start);
    }

    void onStop(@Observes @Priority(BEFORE_CHANNELS_CLOSE) ShutdownEvent stopping) {
        drains.values().forEach(OutboxDrain::stop);
    }

    void wake(String collection, Object id) {
        drain(collection).wake(id);
    }

    Handover handOver(String collection) {
        return drain(collection).handOver();
    }

    private OutboxDrain drain(String collection) {
        @Nullable OutboxDrain drain = drains.get(collection);
        if (drain == null) {
            throw new IllegalStateException(
                    "Collection " + collection + " is not named in postbag.outbox.collections: its events would stay");
        }
        return drain;
    }
}
