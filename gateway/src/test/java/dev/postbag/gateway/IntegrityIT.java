package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.postbag.gateway.fixture.FakeServices;
import dev.postbag.gateway.fixture.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class IntegrityIT {

    private static final String RUNS = "/api/v1/integrity/runs";

    @Test
    void anAuditIsToBeAskedForAgainWhileAServiceIsDown() {
        asked().post(RUNS)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }

    @Test
    void anAuditIsAskedOfNobodyByARequestThatCannotBeMeant() {
        int before = FakeServices.REQUESTS.get();

        asked().post(RUNS + "?service=ingest")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body("errors[0].pointer", equalTo("service"));
        assertThat(FakeServices.REQUESTS).hasValue(before);
    }

    private static RequestSpecification asked() {
        return given().header("Authorization", "Bearer " + TestTokens.valid());
    }
}
