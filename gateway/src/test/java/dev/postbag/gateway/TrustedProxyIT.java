package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.gateway.fixture.BehindAProxy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindAProxy.class)
class TrustedProxyIT {

    @TestHTTPResource
    URI gateway;

    @Test
    void aTrustedProxyIsBelievedAboutAddressAndTrace() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        given().header("X-Forwarded-Host", "news.example")
                .header("X-Forwarded-Proto", "https")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .header("X-Request-Id", trace)
                .body("headers.x-forwarded-host", hasItem("news.example"))
                .body("headers.x-forwarded-proto", hasItem("https"))
                .body("headers.forwarded", hasItem("proto=https;host=\"news.example\""))
                .body("headers.traceparent[0]", startsWith("00-" + trace));
    }

    @Test
    void whatATrustedProxySaysOfTheClientGoesNoFurther() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7")
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-forwarded-for")))
                .body("headers.forwarded[0]", not(equalTo("for=203.0.113.7")));
    }

    @Test
    void fromOnePlaceNotEverybodysSeatsCanBeTaken() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/live HTTP/1.1\r\nHost: " + gateway.getAuthority()
                                    + "\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> listenersFrom("203.0.113.9") == 503);
            given().header("X-Forwarded-For", "203.0.113.9")
                    .get("/api/v1/live")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
            assertThat(listenersFrom("203.0.113.10")).isEqualTo(200);
        }
        await().until(() -> listenersFrom("203.0.113.9") == 200);
    }

    private static int listenersFrom(String client) {
        return given().header("X-Forwarded-For", client).head("/api/v1/live").statusCode();
    }
}
