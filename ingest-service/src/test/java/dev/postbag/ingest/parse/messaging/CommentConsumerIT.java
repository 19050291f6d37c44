package dev.postbag.ingest.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
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

    private void say(String capture, int ordinal, Outcome outcome) {
        boolean placed = outcome == Outcome.CREATED;
        ImportedCommentResolved event = new ImportedCommentResolved(
                capture + "-1-c" + ordinal,
                capture,
                1,
                outcome,
                placed ? "post-1" : null,
                placed ? "comment-" + ordinal : null,
                "because");
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }
}
