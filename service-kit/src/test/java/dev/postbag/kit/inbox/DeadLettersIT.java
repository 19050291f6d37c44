package dev.postbag.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.contracts.Topic;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.outbox.TestSettings;
import dev.postbag.local.kafka.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersIT {

    private static final Instant NOW = Instant.parse("2025-08-23T10:00:00Z");

    @TempDir
    static Path directory;

    private static KafkaBroker broker;
    private static KafkaEventPublisher publisher;

    private final String topic = "test." + UUID.randomUUID();
    private final DeadLetters letters = lettersOf("content-service");

    @BeforeAll
    static void startBroker() throws Exception {
        broker = KafkaBroker.start(directory, 0);
        publisher = new KafkaEventPublisher(kafka(), "content-service", TestSettings.quick());
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(Topic.DEAD_LETTERS.topicName(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stopBroker() {
        publisher.close();
        broker.close();
    }

    @Test
    void whatIsPutAwayIsListedWithWhereItCameFromAndWhy() {
        letters.put("posts", message(4, "p", "{}"), "its handler failed");
        assertThat(mine())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new DeadLetter(
                        "",
                        "content-service",
                        "posts",
                        topic,
                        2,
                        4,
                        "p",
                        "dev.postbag.PostWithdrawn.v1",
                        "event-1",
                        "its handler failed",
                        NOW));
    }

    @Test
    void theOldestIsListedFirst() {
        letters.put("posts", message(9, "p", "{}"), "first");
        letters.put("posts", message(8, "p", "{}"), "second");
        assertThat(mine()).extracting(DeadLetter::reason).containsExactly("first", "second");
    }

    @Test
    void putTwiceItIsOneLetter() {
        letters.put("posts", message(1, "p", "{}"), "once");
        letters.put("posts", message(1, "p", "{}"), "twice");
        assertThat(mine()).extracting(DeadLetter::reason).containsExactly("twice");
    }

    @Test
    void theSameMessageOfAnotherConsumerOrServiceIsALetterOfItsOwn() {
        letters.put("posts", message(1, "p", "{}"), "one");
        letters.put("others", message(1, "p", "{}"), "two");
        lettersOf("comment-service").put("posts", message(1, "p", "{}"), "three");
        assertThat(mine()).extracting(DeadLetter::reason).containsExactly("one", "two", "three");
    }

    @Test
    void aLetterIsSentAgainAsItWasAndForgotten() throws Exception {
        createTopic();
        letters.put("posts", message(5, "p", "{\"post\":\"ü\"}"), "odd");
        letters.put("posts", message(6, "q", "{}"), "odd too");
        DeadLetter letter = mine().getFirst();
        assertThat(letters.redeliver(letter.id())).contains(letter);
        assertThat(mine()).extracting(DeadLetter::offset).containsExactly(6L);
        assertThat(sentAgain()).singleElement().satisfies(again -> {
            assertThat(again.key()).isEqualTo("p");
            assertThat(new String(again.value(), StandardCharsets.UTF_8)).isEqualTo("{\"post\":\"ü\"}");
            assertThat(headers(again)).isEqualTo(headers(message(5, "p", "{}")));
        });
    }

    @Test
    void aLetterThatIsNotThereIsNotSentAgain() throws Exception {
        createTopic();
        letters.put("posts", message(5, "p", "{}"), "odd");
        String id = mine().getFirst().id();
        assertThat(letters.redeliver(UUID.randomUUID().toString())).isEmpty();
        assertThat(letters.redeliver(id)).isPresent();
        assertThat(letters.redeliver(id)).as("it went already").isEmpty();
        assertThat(sentAgain()).hasSize(1);
    }

    @Test
    void aMessageWithoutKeyAndBodyIsKeptToo() throws Exception {
        createTopic();
        letters.put("posts", message(5, null, null), "empty");
        DeadLetter letter = mine().getFirst();
        assertThat(letter.key()).isNull();
        letters.redeliver(letter.id());
        assertThat(sentAgain()).singleElement().satisfies(again -> {
            assertThat(again.key()).isNull();
            assertThat(again.value()).isEmpty();
        });
    }

    private List<DeadLetter> mine() {
        return letters.list().stream()
                .filter(letter -> letter.topic().equals(topic))
                .toList();
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private List<ConsumerRecord<String, byte[]>> sentAgain() {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        TopicPartition all = new TopicPartition(topic, 0);
        try (var reader = new KafkaConsumer<>(kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(all));
            reader.seekToBeginning(List.of(all));
            long end = reader.endOffsets(List.of(all)).get(all);
            while (reader.position(all) < end) {
                reader.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    private ConsumerRecord<String, byte[]> message(long offset, String key, String body) {
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(topic, 2, offset, key, body == null ? null : bytes(body));
        message.headers()
                .add("ce_type", bytes("dev.postbag.PostWithdrawn.v1"))
                .add("ce_id", bytes("event-1"))
                .add("content-type", bytes("application/json"))
                .add("twice", bytes("1"))
                .add("twice", bytes("2"));
        return message;
    }

    private static DeadLetters lettersOf(String service) {
        return new DeadLetters(kafka(), service, publisher, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static List<String> headers(ConsumerRecord<String, byte[]> message) {
        return Arrays.stream(message.headers().toArray())
                .map((Header header) -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
