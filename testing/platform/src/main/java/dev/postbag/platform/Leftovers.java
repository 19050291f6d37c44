package dev.postbag.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all that a platform keeps: every document of every database, every message of every topic, and every
 * file of its logs.
 *
 * @param mongodb its URI
 * @param kafka the bootstrap servers
 * @param data the platform's data directory
 */
public record Leftovers(String mongodb, String kafka, Path data) {

    private static final Duration POLL = Duration.ofSeconds(1);

    public static Leftovers of(Platform platform) {
        String mongodb = platform.addressOf("mongodb");
        return new Leftovers(
                mongodb.contains("://") ? mongodb : "mongodb://" + mongodb + "/?directConnection=true",
                platform.addressOf("kafka"),
                platform.data());
    }

    /** What was found, and where. */
    public record Found(String what, String where) {}

    public List<Found> search(Planted planted) {
        List<Found> found = new ArrayList<>();
        searchMongo(planted, found);
        searchKafka(planted, found);
        searchLogs(planted, found);
        return found;
    }

    /** A document's bytes hold its names, texts and binary values as they are. */
    private void searchMongo(Planted planted, List<Found> found) {
        try (MongoClient client = MongoClients.create(mongodb)) {
            for (String name : client.listDatabaseNames()) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        byte[] bytes = new byte[document.getByteBuffer().remaining()];
                        document.getByteBuffer().get(bytes);
                        look(planted, bytes, "MongoDB " + name + "." + collection, found);
                    }
                }
            }
        }
    }

    private void searchKafka(Planted planted, List<Found> found) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "enable.auto.commit", "false");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    String where = "Kafka " + message.topic();
                    look(planted, message.key(), where, found);
                    look(planted, message.value(), where, found);
                    for (Header header : message.headers()) {
                        look(planted, header.value(), where, found);
                    }
                }
            }
        }
    }

    private void searchLogs(Planted planted, List<Found> found) {
        try (Stream<Path> files = Files.walk(data.resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(planted, Files.readAllBytes(file), "log " + file.getFileName(), found);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void look(Planted planted, byte @Nullable [] bytes, String where, List<Found> found) {
        String text = bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
        planted.in(text).forEach(what -> found.add(new Found(what, where)));
    }
}
