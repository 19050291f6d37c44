package dev.postbag.planted.post.store;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Planted: Kafka outside {@code messaging}. */
public class KafkaInStore {

    Object message() {
        return new ProducerRecord<>("topic", "body");
    }
}
