package dev.postbag.comment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postbag.comment.push.Outcomes;
import dev.postbag.testkit.DocumentedMetrics;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class MetricsIT {

    /** Kafka's are looked for once a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Inject
    RuleMeters rules;

    @Inject
    PushMeters pushes;

    @Test
    void whatIsMeasuredIsWhatIsDocumented() {
        given().get("/api/v1/posts/none/comments");
        // What nobody knows the names of before is there once it is used.
        rules.failed("flood", "tried out");
        pushes.came(Outcomes.Outcome.SENT, "push.example");
        DocumentedMetrics documented = DocumentedMetrics.ofServiceWithStore("comment-service");
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> documented.holdAgainst(given().get("/q/metrics").asString()));
    }
}
