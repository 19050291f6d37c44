package dev.postbag.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    @TempDir
    Path directory;

    @Test
    void aSecondStartOnAnotherPortFindsWhatTheFirstKept() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            createTopic(broker);
            send(broker, "first");
        }
        try (KafkaBroker broker = KafkaBroker.start(directory, LocalPort.free())) {
            assertThat(broker.version()).isEqualTo("4.1.1");
            send(broker, "second");
            assertThat(received(broker, 2)).containsExactly("first", "second");
            assertThat(broker.onFailure()).isNotDone();
        }
    }

    @Test
    void aTakenPortIsSaidPlainly() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, LocalPort.address())) {
            assertThatThrownBy(() -> KafkaBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("the port is taken");
        }
    }

    @Test
    void aDirectoryInUseIsSaidPlainly() {
        KafkaBroker first = KafkaBroker.start(directory, 0);
        try (first) {
            assertThatThrownBy(() -> KafkaBroker.start(directory, 0))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("in use by another Postbag");
        }
    }

    @Test
    void aFormattingCutShortIsBegunAgain() throws IOException {
        Files.createDirectories(directory.resolve("data.new"));
        Files.writeString(directory.resolve("data.new/bootstrap.checkpoint"), "half");

        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
        assertThat(directory.resolve("data.new")).doesNotExist();
    }

    @Test
    void dataWithoutItsIdentityIsRefusedAndLeftAlone() throws IOException {
        Path log = Files.createDirectories(directory.resolve("data/postbag.posts-0"))
                .resolve("00000000000000000000.log");
        Files.writeString(log, "events");

        assertThatThrownBy(() -> KafkaBroker.start(directory, 0))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("meta.properties is missing")
                .hasMessageContaining("Move");

        Files.createFile(directory.resolve("data/meta.properties"));
        assertThatThrownBy(() -> KafkaBroker.start(directory, 0))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("missing or empty");
        assertThat(log).hasContent("events");
    }

    @Test
    void anUnreadableIdentityIsSaidPlainly() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/meta.properties"), "version=");

        assertThatThrownBy(() -> KafkaBroker.start(directory, 0)).isInstanceOf(ServerNotStarted.class);
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("letters", Optional.of(1), Optional.of((short) 1))))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("letters", "key", value)).get();
        }
    }

    private static List<String> received(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", "readers",
                "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("letters"));
            for (int poll = 0; poll < 30 && values.size() < count; poll++) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(each.value());
                }
            }
        }
        return values;
    }
}
