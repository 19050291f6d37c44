package dev.postbag.gateway.wire.messaging;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Wire;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Follows the services' topics from now on, on a thread of its own; each replica reads all of them, in no group. */
@Singleton
@Startup
public class KafkaWire {

    private static final Logger LOG = Logger.getLogger(KafkaWire.class);
    private static final Duration LOOK_UP = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;
    private final Wire wire;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("wire").daemon().unstarted(this::run);
    private boolean found;

    KafkaWire(@Identifier("default-kafka-broker") Map<String, Object> kafka, Wire wire, Clock clock) {
        this.kafka = kafka;
        this.wire = wire;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
                    try {
                        follow(consumer);
                    } finally {
                        // Before the consumer is closed, which takes its time.
                        if (stopping.getCount() > 0) {
                            lose("they are not followed");
                        }
                    }
                } catch (WakeupException stopped) {
                    return;
                } catch (InterruptedException interrupted) {
                    throw interrupted;
                } catch (Exception | Error failed) {
                    LOG.warn("Following the services' events failed, and begins anew", failed);
                }
            } while (!stopping.await(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        WireCheck check = new WireCheck(consumer, Dispatches.SOURCES.keySet());
        long next = clock.millis();
        while (stopping.getCount() > 0) {
            if (clock.millis() >= next) {
                check.fault().ifPresentOrElse(this::lose, () -> find(check.here()));
                next = clock.millis() + LOOK_UP.toMillis();
            }
            if (consumer.assignment().isEmpty()) {
                stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                hear(consumer.poll(POLL));
            }
        }
    }

    private void hear(ConsumerRecords<String, byte[]> messages) {
        wire.hear(StreamSupport.stream(messages.spliterator(), false)
                .map((ConsumerRecord<String, byte[]> message) -> Dispatches.read(message))
                .flatMap(Optional::stream)
                .toList());
    }

    private void find(Bookmark here) {
        if (!found) {
            found = true;
            wire.connect(here);
            LOG.info("The services' events are heard: hot answers come from memory");
        }
    }

    private void lose(String why) {
        if (found) {
            found = false;
            wire.cutOff();
            LOG.warnf("The services' events are not heard any more, so each answer is asked for: %s", why);
        }
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.keySet().retainAll(ConsumerConfig.configNames());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Where its place is gone it begins anew, and says so: what it missed is not known.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return config;
    }
}
