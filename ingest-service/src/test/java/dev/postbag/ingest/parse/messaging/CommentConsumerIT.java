package dev.postbag.ingest.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.contracts.erasure.CaptureErasureAcknowledged;
import dev.postbag.contracts.erasure.Kept;
import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.contracts.imported.ImportedCommentResolved.Outcome;
import dev.postbag.ingest.IngestDesk;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CommentConsumerIT {

    private static final String LINE = """
            {"type":"comment","source":"book","id":"%d","post":"https://blog.example/bell","text":"Well said, %1$d."}
            """;

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void commentsGoInAndTheReportFollowsWhatBecomesOfThemEvenWhenItIsClosed() {
        String id = IngestDesk.takeIn(LINE.formatted(1) + LINE.formatted(2) + "{\"type\":\"nothing\"}\n");
        JsonPath running = IngestDesk.captureWhen(id, "resolving");
        assertThat(running.getInt("report.comments.found")).isEqualTo(2);
        assertThat(running.getInt("report.comments.unresolved")).isEqualTo(2);

        say(id, 1, Outcome.CREATED);
        say(id, 2, Outcome.ORPHANED);

        JsonPath done = IngestDesk.captureWhen(id, "done");
        assertThat(done.getInt("report.comments.created")).isEqualTo(1);
        assertThat(done.getInt("report.comments.orphaned")).isEqualTo(1);
        assertThat(done.getString("report.comments.unplaced[0].outcome")).isEqualTo("orphaned");
        assertThat(done.getString("report.comments.unplaced[0].reason")).isEqualTo("because");
        assertThat(done.getString("report.comments.unplaced[0].permalink")).isEqualTo("https://blog.example/bell");
        assertThat(done.getString("report.rejections[0].reason")).isEqualTo("bad-comment");

        say(id, 2, Outcome.CREATED);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> IngestDesk.capture(id).getInt("report.comments.created") == 2);
        assertThat(IngestDesk.capture(id).getInt("report.comments.orphaned")).isZero();
    }

    @Test
    void whereACommentIsErasedTheCaptureThatHoldsItIsNamed() throws IOException {
        String id = IngestDesk.takeIn(LINE.formatted(7));
        IngestDesk.captureWhen(id, "resolving");
        say(id, 1, Outcome.CREATED, "own-" + id);
        IngestDesk.captureWhen(id, "done");
        CommentErased erased = new CommentErased("own-" + id, "post-1", 4, "desk", true, Instant.EPOCH);

        publisher.publish(encoder.encode(erased)).toCompletableFuture().join();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !acknowledged("own-" + id).isEmpty());
        assertThat(acknowledged("own-" + id).getFirst().kept())
                .containsExactly(new Kept("capture", id, "captures-are-never-changed"));
    }

    private List<CaptureErasureAcknowledged> acknowledged(String comment) throws IOException {
        List<CaptureErasureAcknowledged> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> parts = reader.partitionsFor("postbag.imported-comments").stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            reader.assign(parts);
            reader.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = reader.endOffsets(parts);
            while (parts.stream().anyMatch(part -> reader.position(part) < ends.getOrDefault(part, 0L))) {
                for (ConsumerRecord<String, byte[]> message : reader.poll(Duration.ofMillis(200))) {
                    String type =
                            new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (type.contains("CaptureErasureAcknowledged")) {
                        found.add(json.readValue(message.value(), CaptureErasureAcknowledged.class));
                    }
                }
            }
        }
        found.removeIf(event -> !event.comment().equals(comment));
        return found;
    }

    private void say(String capture, int ordinal, Outcome outcome) {
        say(capture, ordinal, outcome, "comment-" + ordinal);
    }

    private void say(String capture, int ordinal, Outcome outcome, String own) {
        boolean placed = outcome == Outcome.CREATED;
        ImportedCommentResolved event = new ImportedCommentResolved(
                capture + "-1-c" + ordinal,
                capture,
                1,
                outcome,
                placed ? "post-1" : null,
                placed ? own : null,
                "because");
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }
}
