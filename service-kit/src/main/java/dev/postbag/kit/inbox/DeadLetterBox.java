package dev.postbag.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where messages are put that a consumer cannot use. */
@FunctionalInterface
interface DeadLetterBox {

    /** Returns when the message is safe there; put twice, it is there once. */
    void put(String consumer, ConsumerRecord<String, byte[]> message, String reason);
}
