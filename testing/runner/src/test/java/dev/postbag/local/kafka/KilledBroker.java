package dev.postbag.local.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** A program that starts a broker, has records acknowledged, says how many, and dies without a goodbye. */
final class KilledBroker {

    static final String TOPIC = "letters";
    static final int RECORDS = 500;

    private KilledBroker() {}

    public static void main(String[] arguments) throws Exception {
        KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]), 0);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.of((short) 1))))
                    .all()
                    .get();
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (int number = 1; number <= RECORDS; number++) {
                acknowledgements.add(producer.send(new ProducerRecord<>(TOPIC, String.valueOf(number))));
            }
            for (Future<RecordMetadata> each : acknowledgements) {
                each.get();
            }
            Runtime.getRuntime().halt(9);
        }
    }
}
