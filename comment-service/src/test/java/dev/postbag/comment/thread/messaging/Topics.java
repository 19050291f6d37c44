package dev.postbag.comment.thread.messaging;

import dev.postbag.contracts.Event;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The real topics, as another service reads and writes them. */
@ApplicationScoped
public class Topics {

    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final EventEncoder encoder;
    private final KafkaEventPublisher publisher;
    private final String servers;

    Topics(
            EventEncoder encoder,
            KafkaEventPublisher publisher,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.encoder = encoder;
        this.publisher = publisher;
        this.servers = servers;
    }

    /** Sends an event as its owner would. */
    public void send(Event event) {
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }

    /** Sends a message of any kind. */
    public void send(String topic, String key, String type, String data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_id", "made-up".getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_time", "2026-01-17T12:00:00Z".getBytes(StandardCharsets.UTF_8));
        publisher.send(message).toCompletableFuture().join();
    }

    /** Everything a topic holds now. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", servers, "enable.auto.commit", false));
        try (var reader = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            Collection<TopicPartition> parts =
                    reader.partitionsFor(topic).stream().map(Topics::partition).toList();
            reader.assign(parts);
            reader.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = reader.endOffsets(parts);
            while (parts.stream().anyMatch(part -> reader.position(part) < ends.getOrDefault(part, 0L))) {
                reader.poll(A_MOMENT).forEach(messages::add);
            }
        }
        return messages;
    }

    public List<String> names() {
        try (var reader = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            return reader.listTopics().keySet().stream()
                    .filter(name -> !name.startsWith("__"))
                    .toList();
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
