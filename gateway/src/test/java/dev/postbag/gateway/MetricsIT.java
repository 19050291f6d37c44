package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postbag.gateway.fixture.FakeServices;
import dev.postbag.testkit.DocumentedMetrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class MetricsIT {

    @Test
    void whatIsMeasuredIsWhatIsDocumented() {
        given().get("/api/v1/posts").then().statusCode(200);
        DocumentedMetrics documented = DocumentedMetrics.ofServiceWithoutStore("gateway");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> documented.holdAgainst(given().get("/q/metrics").asString()));
    }
}
