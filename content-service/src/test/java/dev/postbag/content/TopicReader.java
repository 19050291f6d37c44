package dev.postbag.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.kit.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as any other service would. */
public final class TopicReader implements AutoCloseable {

    private final ObjectMapper json = Json.mapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> seen = new ArrayList<>();

    public TopicReader(String kafka, String topic) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The first event of the type that fits; fails when none comes in time. */
    public <E extends Event> E first(Class<E> type, Predicate<E> fits, Duration within) {
        Instant end = Instant.now().plus(within);
        while (Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                seen.add(read(message));
            }
            var found = seen(type).stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("No such " + type.getSimpleName() + " came; there were " + seen);
    }

    /** All events of the type read so far. */
    public <E extends Event> List<E> seen(Class<E> type) {
        return seen.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Event read(ConsumerRecord<String, byte[]> message) {
        String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        try {
            return json.readValue(
                    message.value(), EventType.named(type).orElseThrow().record());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
