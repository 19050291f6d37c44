package dev.postbag.gateway.wire.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postbag.contracts.Topic;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads what comes out of Kafka as dispatches. */
final class Dispatches {

    static final Map<String, Dispatch.Source> SOURCES = Map.of(
            Topic.POSTS.topicName(), Dispatch.Source.POSTS, Topic.COMMENTS.topicName(), Dispatch.Source.COMMENTS);

    private static final Set<String> TOPICS = Set.of("topics", "topicsLeft");
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PREFIX = "dev.postbag.";

    private Dispatches() {}

    /**
     * An event of a type that is not known here is read too, since it may change an answer; nothing of what has no key,
     * which no service sends.
     */
    static Optional<Dispatch> read(ConsumerRecord<String, byte[]> message) {
        Dispatch.Source source = SOURCES.get(message.topic());
        if (source == null || message.key() == null) {
            return Optional.empty();
        }
        Said said = Said.read(message.value());
        return Optional.of(new Dispatch(
                message.headers().lastHeader(KafkaEventPublisher.RETOLD) == null
                        ? name(header(message, "ce_type"))
                        : Dispatch.RETOLD,
                source,
                message.key(),
                Instant.ofEpochMilli(message.timestamp()),
                message.partition(),
                message.offset(),
                source == Dispatch.Source.COMMENTS ? said.comment() : "",
                source == Dispatch.Source.POSTS ? said.topics() : Set.of()));
    }

    /**
     * What is read of an event's body.
     *
     * @param topics what the post is about, and what it is about no more: who waits for either is to be told
     */
    private record Said(String comment, Set<String> topics) {

        private static final Said NOTHING = new Said("", Set.of());

        static Said read(byte @Nullable [] body) {
            if (body == null) {
                return NOTHING;
            }
            String comment = "";
            Set<String> topics = new HashSet<>();
            try (JsonParser parser = JSON.createParser(body)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String name = parser.currentName();
                        JsonToken value = parser.nextToken();
                        if (value == JsonToken.START_ARRAY && TOPICS.contains(name)) {
                            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                                topics.add(parser.getText());
                            }
                        } else if (value == JsonToken.VALUE_STRING && name.equals("comment")) {
                            comment = parser.getText();
                        } else {
                            parser.skipChildren();
                        }
                    }
                }
            } catch (IOException notJson) {
                return NOTHING;
            }
            return new Said(comment, topics);
        }
    }

    private static String name(String type) {
        String plain = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        int version = plain.lastIndexOf(".v");
        return version < 0 ? plain : plain.substring(0, version);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
