package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.gateway.fixture.BehindAProxy;
import dev.postbag.gateway.fixture.FakeServices;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindAProxy.class)
class AllowanceIT {

    private static final String CLIENT = "203.0.113.77";

    @Test
    void whoWritesTooMuchIsToldForHowLongToWaitAndOthersAreNot() {
        write(CLIENT)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"writes\";q=2;w=1800")
                .header("RateLimit", "\"writes\";r=1;t=900")
                .body("headers.toString()", not(containsString(CLIENT)));
        write(CLIENT).then().statusCode(200);
        int before = FakeServices.REQUESTS.get();
        Response refused = write(CLIENT);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", "\"writes\";q=2;w=1800")
                .body("code", equalTo("too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        assertThat(FakeServices.REQUESTS).hasValue(before);

        write("203.0.113.78").then().statusCode(200);
        given().header("X-Forwarded-For", CLIENT)
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("postbag_guard_limited_total{application=\"gateway\"} 1.0"))
                .body(not(containsString(CLIENT)));
    }

    @Test
    void whoeverRunsTheGatewayIsNotCounted() {
        for (int write = 0; write < 5; write++) {
            given().body("x").post("/api/v1/uploads").then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    private static Response write(String client) {
        return given().header("X-Forwarded-For", client).body("x").post("/api/v1/uploads");
    }
}
