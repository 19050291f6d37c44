package dev.postbag.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.local.kafka.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEventPublisherIT {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    Path directory;

    @Test
    void anEventIsACloudEventInBinaryModeAndAFailureIsTold() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(kafka)) {
                admin.createTopics(List.of(new NewTopic("there", Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
            TestSettings impatient =
                    new TestSettings(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(4), 1, Integer.MAX_VALUE);
            try (KafkaEventPublisher publisher = new KafkaEventPublisher(kafka, "content-service", impatient)) {
                publisher.publish(event("there", TRACE)).toCompletableFuture().join();
                publisher.publish(event("there", null)).toCompletableFuture().join();
                publisher
                        .publishAgain(event("there", null))
                        .toCompletableFuture()
                        .join();
                assertThat(publisher.publish(event("not-there", null)))
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withMessageContaining("not-there");
            }
            List<ConsumerRecord<String, String>> messages = messages(kafka);
            assertThat(messages)
                    .hasSize(3)
                    .allMatch(message ->
                            message.key().equals("p") && message.value().equals("{\"post\":\"ü\"}"));
            assertThat(headers(messages.getFirst())).isEqualTo(attributes(Map.of("traceparent", TRACE)));
            assertThat(headers(messages.get(1))).isEqualTo(attributes(Map.of()));
            assertThat(headers(messages.getLast())).isEqualTo(attributes(Map.of("ce_retold", "true")));
        } catch (CompletionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private static OutboxEvent event(String topic, String traceparent) {
        return new OutboxEvent(
                "event-1",
                "dev.postbag.PostWithdrawn.v1",
                topic,
                "p",
                Instant.parse("2025-08-23T10:00:00Z"),
                "{\"post\":\"ü\"}",
                traceparent);
    }

    private static Map<String, String> attributes(Map<String, String> more) {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "event-1",
                "ce_source", "/postbag/content-service",
                "ce_type", "dev.postbag.PostWithdrawn.v1",
                "ce_time", "2025-08-23T10:00:00Z",
                "content-type", "application/json"));
        attributes.putAll(more);
        return attributes;
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static List<ConsumerRecord<String, String>> messages(Map<String, Object> kafka) {
        TopicPartition all = new TopicPartition("there", 0);
        try (var reader = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            reader.assign(List.of(all));
            reader.seekToBeginning(List.of(all));
            List<ConsumerRecord<String, String>> messages = new java.util.ArrayList<>();
            while (reader.position(all) < reader.endOffsets(List.of(all)).get(all)) {
                reader.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }
}
