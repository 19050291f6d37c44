package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.gateway.fixture.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class PassingOnIT {

    @TestHTTPResource
    URI gateway;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aRequestReachesItsServiceAsItWasSent() {
        given().urlEncodingEnabled(false)
                .header("If-None-Match", "\"1\"")
                .header("Postbag-Wish", "documented")
                .get("/api/v1/posts?cursor=a%2Fb%20c&limit=3")
                .then()
                .statusCode(200)
                .header("Seen", "yes")
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/api/v1/posts?cursor=a%2Fb%20c&limit=3"))
                .body("headers.if-none-match", hasItem("\"1\""))
                .body("headers.postbag-wish", hasItem("documented"));
    }

    @Test
    void aBodyReachesItsServiceWhole() {
        given().contentType("text/plain; charset=utf-8")
                .body("ä".repeat(100_000))
                .post("/api/v1/uploads")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(200_000))
                .body("headers.content-type", hasItem("text/plain; charset=utf-8"));
    }

    @Test
    void aServiceIsToldThePublicAddressButNeverTheClients() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=203.0.113.7;host=evil.example")
                .header("X-Real-IP", "203.0.113.7")
                .header("CF-Connecting-IP", "203.0.113.7")
                .header("User-Agent", "Telephone/1.0 (serial 4711)")
                .header("Cookie", "who=me")
                .header("Referer", "https://elsewhere.example/my-profile")
                .header("Accept-Language", "gsw-CH")
                .header("baggage", "user=me")
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-proto", equalTo(List.of("http")))
                .body("headers.x-forwarded-host", equalTo(List.of(gateway.getAuthority())))
                .body("headers.forwarded", equalTo(List.of("proto=http;host=\"%s\"".formatted(gateway.getAuthority()))))
                .body("headers", not(hasKey("x-forwarded-for")))
                .body("headers", not(hasKey("x-real-ip")))
                .body("headers", not(hasKey("cf-connecting-ip")))
                .body("headers", not(hasKey("user-agent")))
                .body("headers", not(hasKey("cookie")))
                .body("headers", not(hasKey("referer")))
                .body("headers", not(hasKey("accept-language")))
                .body("headers", not(hasKey("baggage")));
    }

    @Test
    void aServicesOwnProblemComesThroughUnchanged() {
        given().get("/api/v1/posts/refuses")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Keep-Alive", equalTo(null))
                .body("code", equalTo("its-own"));
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        given().get("/api/v1/comments/1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"))
                .body("status", equalTo(503))
                .body("traceId", notNullValue());
    }

    @Test
    void aServiceThatBreaksOffBeforeItAnswersGaveNoUsableAnswer() {
        given().get("/api/v1/posts/breaks")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-gateway"));
    }

    @Test
    void aServiceThatSaysNothingTookTooLong() {
        given().get("/api/v1/posts/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("gateway-timeout"));
    }

    @Test
    void anAnswerThatBreaksOffIsNeverTakenForAWholeOne() {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/dies")).build();
        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    @Test
    void aBigAnswerComesThroughPieceByPiece() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/big")).build();
        try (InputStream body =
                client.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(body.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(FakeServices.BIG);
        }
    }

    @Test
    void whatAServiceCannotTakeAtOnceIsTurnedAwayAtOnce() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 12)
                .mapToObj(number -> client.sendAsync(
                                HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/silent"))
                                        .build(),
                                BodyHandlers.ofString())
                        .thenApply(answer -> answer.statusCode()))
                .toList();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnly(503, 504).contains(503, 504);
        given().get("/api/v1/posts").then().statusCode(200);
    }

    @Test
    void theServiceAndTheProblemTellOfTheSameTrace() {
        Response answer = given().get("/api/v1/posts");
        String requestId = answer.header("X-Request-Id");
        assertThat(requestId).matches("[0-9a-f]{32}");
        answer.then().body("headers.traceparent[0]", startsWith("00-" + requestId + "-"));
        Response refused = given().get("/api/v1/comments/1");
        assertThat(refused.jsonPath().getString("traceId")).isEqualTo(refused.header("X-Request-Id"));
    }

    @Test
    void aClientCannotTieItsRequestsTogetherByATraceOfItsOwn() {
        String own = "0af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + own + "-b7ad6b7169203331-01")
                .header("tracestate", "vendor=me")
                .get("/api/v1/posts")
                .then()
                .body("headers.traceparent[0]", not(startsWith("00-" + own)))
                .body("headers", not(hasKey("tracestate")))
                .header("X-Request-Id", not(equalTo(own)));
    }

    @Test
    void metricsKnowOperationsNotAddresses() {
        given().get("/api/v1/posts/an-id-of-its-own").then().statusCode(200);
        given().get("/api/v1/posts/;an-id-of-its-own").then().statusCode(400);
        given().get("/an-id-of-its-own").then().statusCode(404);
        given().delete("/api/v1/posts/an-id-of-its-own").then().statusCode(405);
        given().request("ANIDOFITSOWN", "/api/v1/posts").then().statusCode(405);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains("uri=\"/api/v1/posts/{id}\"", "uri=\"/refused\"")
                        .doesNotContain("an-id-of-its-own", "ANIDOFITSOWN"));
    }

    @Test
    void aLongAnswerIsCompressedForWhoeverCanReadIt() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/long"))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary")).contains("accept-encoding");
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        for (String path : List.of("/api/v1/posts", "/api/v1/comments/1", "/nowhere", "/")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", startsWith("default-src 'none'"));
        }
    }
}
