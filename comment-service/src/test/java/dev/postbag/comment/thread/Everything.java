package dev.postbag.comment.thread;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.messaging.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All that the service keeps and sends, as text to be searched. */
@ApplicationScoped
public class Everything {

    private final MongoClient mongo;
    private final Topics topics;
    private final String database;

    Everything(MongoClient mongo, Topics topics, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.mongo = mongo;
        this.topics = topics;
        this.database = database;
    }

    public List<String> kept() {
        List<String> documents = new ArrayList<>();
        MongoDatabase kept = mongo.getDatabase(database);
        for (String collection : kept.listCollectionNames()) {
            kept.getCollection(collection).find().forEach(document -> documents.add(document.toJson()));
        }
        return documents;
    }

    public List<String> sent() {
        List<String> messages = new ArrayList<>();
        for (String topic : topics.names()) {
            for (ConsumerRecord<String, byte[]> message : topics.all(topic)) {
                StringBuilder text = new StringBuilder().append(message.key()).append(' ');
                message.headers()
                        .forEach(header -> text.append(header.key()).append('=').append(text(header.value())));
                messages.add(text.append(' ').append(text(message.value())).toString());
            }
        }
        return messages;
    }

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The documents of a collection that hold a text somewhere. */
    public List<Document> documents(String collection, String about) {
        List<Document> found = new ArrayList<>();
        for (Document document :
                mongo.getDatabase(database).getCollection(collection).find()) {
            if (document.toJson().contains(about)) {
                found.add(document);
            }
        }
        return found;
    }

    /** Adds every text in a document, or in a part of one. */
    public static void collect(@Nullable Object value, List<String> values) {
        switch (value) {
            case Map<?, ?> document -> document.values().forEach(part -> collect(part, values));
            case List<?> list -> list.forEach(part -> collect(part, values));
            case String text -> values.add(text);
            case null, default -> {}
        }
    }
}
