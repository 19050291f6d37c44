package dev.postbag.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends events as CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_*} headers, the body as it is. */
@ApplicationScoped
public class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    /** That an event says again how something is: no news for whoever tells others what happens. */
    public static final String RETOLD = "ce_retold";

    private final Producer<String, byte[]> producer;
    private final String source;

    public KafkaEventPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            OutboxSettings settings) {
        this.producer = new KafkaProducer<>(config(kafka, settings), new StringSerializer(), new ByteArraySerializer());
        this.source = "/postbag/" + service;
    }

    @Override
    public CompletionStage<Void> publish(OutboxEvent event) {
        return send(message(event));
    }

    /** The same of an event that says again what was said before. */
    public CompletionStage<Void> publishAgain(OutboxEvent event) {
        ProducerRecord<String, byte[]> message = message(event);
        header(message.headers(), RETOLD, "true");
        return send(message);
    }

    private ProducerRecord<String, byte[]> message(OutboxEvent event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), event.key(), event.data().getBytes(StandardCharsets.UTF_8));
        Headers headers = message.headers();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", event.id());
        header(headers, "ce_source", source);
        header(headers, "ce_type", event.type());
        header(headers, "ce_time", event.time().toString());
        header(headers, "content-type", "application/json");
        header(headers, "traceparent", event.traceparent());
        return message;
    }

    /** Sends any message, as it is. */
    public CompletionStage<Void> send(ProducerRecord<String, byte[]> message) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        try {
            producer.send(message, (where, failure) -> {
                if (failure == null) {
                    kept.complete(null);
                } else {
                    kept.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException refused) {
            kept.completeExceptionally(refused);
        }
        return kept;
    }

    void onStop(@Observes ShutdownEvent stopping) {
        close();
    }

    /** Gives what is on its way a little time. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static Map<String, Object> config(Map<String, Object> kafka, OutboxSettings settings) {
        int delivery = (int) settings.deliveryTimeout().toMillis();
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
        // A story would else fill a message batch by itself.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery / 2);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        return config;
    }

    private static void header(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
