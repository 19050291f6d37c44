package dev.postbag.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where events wait and how they are published. */
@ConfigMapping(prefix = "postbag.outbox")
public interface OutboxSettings {

    /** The collections whose documents hold events. */
    Optional<List<String>> collections();

    /** How often documents are looked through for events left behind. */
    @WithDefault("3s")
    Duration sweepEvery();

    /** How long one replica may keep a document's events for itself; longer than {@link #deliveryTimeout()}. */
    @WithDefault("30s")
    Duration lease();

    /** How long Kafka may take to confirm an event. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** How many documents are taken at once. */
    @WithDefault("500")
    int batch();

    /** The largest event, in bytes of JSON, before compression. */
    @WithDefault("6291456")
    int maxEventBytes();
}
