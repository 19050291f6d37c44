package dev.postbag.content;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postbag.testkit.DocumentedMetrics;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, when what is looked for once a minute has been found. */
@Order(Integer.MAX_VALUE)
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class MetricsIT {

    /** Kafka's are looked for once a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Test
    void whatIsMeasuredIsWhatIsDocumented() {
        given().get("/api/v1/posts");
        DocumentedMetrics documented = DocumentedMetrics.ofServiceWithStore("content-service");
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> documented.holdAgainst(given().get("/q/metrics").asString()));
    }
}
