package dev.postbag.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class OperationsIT {

    @Test
    void readyMeansThatMongoDbAndKafkaAnswer() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem(containsString("MongoDB")))
                .body("checks.name", hasItem(containsString("Reactive Messaging")))
                .body("checks.find { it.name.contains('Messaging') }.data.stories", equalTo("[OK]"))
                .body("checks.find { it.name.contains('Messaging') }.data.comments", equalTo("[OK]"));
    }

    @Test
    void theDepthOfEveryOutboxIsMeasured() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("postbag_outbox_depth{application=\"content-service\",collection=\"posts\""))
                .body(containsString(
                        "postbag_outbox_depth{application=\"content-service\",collection=\"refusedStories\""));
    }
}
