package dev.postbag.gateway.wire.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.contracts.Topic;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Subscriber;
import dev.postbag.gateway.wire.Wire;
import dev.postbag.local.LocalPort;
import dev.postbag.local.kafka.KafkaBroker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaWireIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final Recorded recorded = new Recorded();
    private final Wire wire = new Wire(List.of(recorded));
    private final int port = LocalPort.free();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:" + port);

    @Test
    void whatIsToldFromJustBeforeIsHeardAndALostKafkaIsNoticed() throws Exception {
        KafkaBroker broker = KafkaBroker.start(directory, port);
        KafkaWire follower = new KafkaWire(kafka, wire, Clock.systemUTC());
        try {
            makeTopics();
            tell("before");
            follower.start();
            await().atMost(SOON).until(wire::isConnected);
            tell("first");
            await().atMost(SOON).until(() -> recorded.posts.contains("first"));
            assertThat(recorded.posts).containsExactlyInAnyOrder("before", "first");

            broker.close();
            await().atMost(SOON).until(() -> !wire.isConnected());
            broker = KafkaBroker.start(directory, port);
            await().atMost(SOON).until(wire::isConnected);
            tell("second");
            await().atMost(SOON).until(() -> recorded.posts.contains("second"));
            assertThat(recorded.said).startsWith("connected", "cut off", "connected");
        } finally {
            follower.stop();
            broker.close();
        }
    }

    private void makeTopics() throws Exception {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic(Topic.POSTS.topicName(), Optional.of(2), Optional.empty()),
                            new NewTopic(Topic.COMMENTS.topicName(), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private void tell(String post) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topic.POSTS.topicName(), post, new byte[0]))
                    .get();
        }
    }

    /** Writes down what it is told. */
    private static final class Recorded implements Subscriber {

        private final List<String> said = new CopyOnWriteArrayList<>();
        private final List<String> posts = new CopyOnWriteArrayList<>();

        @Override
        public void connected(Bookmark from) {
            said.add("connected");
        }

        @Override
        public void cutOff() {
            said.add("cut off");
        }

        @Override
        public void hear(List<Dispatch> dispatches) {
            dispatches.forEach(dispatch -> posts.add(dispatch.post()));
        }
    }
}
