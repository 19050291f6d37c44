package dev.postbag.planted.post.messaging;

import dev.postbag.contracts.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sound: Kafka and contracts in {@code messaging}. */
public class PostEvents {

    ProducerRecord<String, String> message() {
        return new ProducerRecord<>(Topic.POSTS.topicName(), "body");
    }
}
