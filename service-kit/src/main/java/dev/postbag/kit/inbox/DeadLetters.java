package dev.postbag.kit.inbox;

import dev.postbag.contracts.Topic;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The messages no consumer could use, kept in a compacted topic of their own: the message as it was, with headers that
 * say where it came from and why. Every service puts its own there; any of them can list all and send one again.
 */
@ApplicationScoped
public class DeadLetters implements DeadLetterBox {

    private static final String PREFIX = "dead_letter_";
    private static final Duration LONGEST_READ = Duration.ofSeconds(10);
    private static final TopicPartition WHERE = new TopicPartition(Topic.DEAD_LETTERS.topicName(), 0);

    private final Map<String, Object> kafka;
    private final String service;
    private final KafkaEventPublisher publisher;
    private final Clock clock;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            KafkaEventPublisher publisher,
            Clock clock) {
        this.kafka = kafka;
        this.service = service;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** All that wait, oldest first. */
    public List<DeadLetter> list() {
        return read().values().stream().map(DeadLetters::describe).toList();
    }

    /**
     * Sends a message to its topic again, then forgets it here. Every consumer of the topic sees it: those that had
     * used it before know it by its id or version.
     *
     * @return the letter; nothing when there is none of that id
     */
    public Optional<DeadLetter> redeliver(String id) {
        return Optional.ofNullable(read().get(id)).map(letter -> {
            DeadLetter described = describe(letter);
            ProducerRecord<String, byte[]> again =
                    new ProducerRecord<>(described.topic(), described.key(), letter.value());
            for (Header header : letter.headers()) {
                if (!header.key().startsWith(PREFIX)) {
                    again.headers().add(header);
                }
            }
            await(publisher.send(again));
            await(publisher.send(new ProducerRecord<>(WHERE.topic(), id, null)));
            return described;
        });
    }

    @Override
    public void put(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        // The same message gets the same id: put away twice, it is one letter.
        String place =
                String.join("|", service, consumer, message.topic(), message.partition() + "@" + message.offset());
        String id =
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(WHERE.topic(), 0, id, message.value() == null ? new byte[0] : message.value());
        message.headers().forEach(letter.headers()::add);
        add(letter, "service", service);
        add(letter, "consumer", consumer);
        add(letter, "topic", message.topic());
        add(letter, "partition", String.valueOf(message.partition()));
        add(letter, "offset", String.valueOf(message.offset()));
        add(letter, "key", message.key());
        add(letter, "reason", reason);
        add(letter, "at", clock.instant().toString());
        await(publisher.send(letter));
    }

    private Map<String, ConsumerRecord<String, byte[]>> read() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Map<String, ConsumerRecord<String, byte[]>> letters = new LinkedHashMap<>();
        try (var reader = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(WHERE));
            reader.seekToBeginning(List.of(WHERE));
            long end = reader.endOffsets(List.of(WHERE), LONGEST_READ).getOrDefault(WHERE, 0L);
            long giveUp = System.nanoTime() + LONGEST_READ.toNanos();
            while (reader.position(WHERE, LONGEST_READ) < end) {
                if (System.nanoTime() - giveUp > 0) {
                    throw new IllegalStateException("The dead letters could not be read within " + LONGEST_READ);
                }
                for (ConsumerRecord<String, byte[]> letter : reader.poll(Duration.ofMillis(500))) {
                    letters.remove(letter.key());
                    if (letter.value() != null) {
                        letters.put(letter.key(), letter);
                    }
                }
            }
        }
        return letters;
    }

    private static DeadLetter describe(ConsumerRecord<String, byte[]> letter) {
        return new DeadLetter(
                letter.key(),
                told(letter, "service"),
                told(letter, "consumer"),
                told(letter, "topic"),
                Integer.parseInt(told(letter, "partition")),
                Long.parseLong(told(letter, "offset")),
                header(letter, PREFIX + "key"),
                header(letter, "ce_type"),
                header(letter, "ce_id"),
                told(letter, "reason"),
                Instant.parse(told(letter, "at")));
    }

    private static String told(ConsumerRecord<String, byte[]> letter, String name) {
        @Nullable String value = header(letter, PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("Dead letter " + letter.key() + " does not say its " + name);
        }
        return value;
    }

    @Nullable
    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, @Nullable String value) {
        if (value != null) {
            letter.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void await(CompletionStage<Void> sent) {
        try {
            sent.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("Kafka did not take the message: " + failed.getCause(), failed.getCause());
        }
    }
}
