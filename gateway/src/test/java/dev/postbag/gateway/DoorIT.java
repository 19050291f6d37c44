package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import dev.postbag.gateway.fixture.FakeServices;
import dev.postbag.gateway.fixture.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class DoorIT {

    private static final String HOST = "Host: gateway.example";

    @TestHTTPResource
    URI gateway;

    private RawHttp raw;
    private int requestsBefore;

    @BeforeEach
    void countRequests() {
        raw = new RawHttp(gateway.getPort());
        requestsBefore = FakeServices.REQUESTS.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/posts/",
                "/api/v2/posts",
                "/api",
                "/nowhere",
                "/q/nowhere",
                "/META-INF/openapi.json",
                "/application.properties"
            })
    void anAddressThatIsNotInTheDocumentLeadsNowhere(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("no-such-route"));
        assertThat(FakeServices.REQUESTS).hasValue(requestsBefore);
    }

    @Test
    void anotherMethodIsToldWhichAreTaken() {
        given().delete("/api/v1/posts")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body("code", equalTo("method-not-allowed"));
        given().request("BREW", "/api/v1/uploads").then().statusCode(405).header("Allow", "OPTIONS, POST");
        given().request(Method.TRACE, "/api/v1/posts").then().statusCode(405);
        assertThat(FakeServices.REQUESTS).hasValue(requestsBefore);
    }

    @Test
    void optionsSaysWhatIsTaken() {
        given().options("/api/v1/posts")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body(emptyString());
    }

    @Test
    void headIsAnsweredWhereGetIs() {
        given().head("/api/v1/posts")
                .then()
                .statusCode(200)
                .header("Seen", "yes")
                .body(emptyString());
        given().head("/api/v1/nothing").then().statusCode(404).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../../q/metrics",
                "/api/v1/%2e%2e/q/metrics",
                "/api/v1/posts%2f1",
                "/api/v1/posts%5c1",
                "/api/v1/posts/%252e%252e",
                "/api/v1/posts\\1",
                "/api/v1/posts;a=b",
                "/api/v1/posts/%00",
                "/api/v1/posts/%zz",
                "/api/v1/posts/{id}",
                "http://gateway.example/api/v1/posts",
                "http://127.0.0.1:1/",
                "//elsewhere.example/../api/v1/posts",
                "api/v1/posts",
                "*"
            })
    void anAddressThatCanBeReadInTwoWaysIsRefused(String target) throws IOException {
        String answer = raw.send("GET " + target + " HTTP/1.1", HOST, "Connection: close");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "\"code\":\"bad-request\"");
        assertThat(FakeServices.REQUESTS).hasValue(requestsBefore);
    }

    @Test
    void aLongAddressIsRefused() throws IOException {
        String answer = raw.send("GET /api/v1/posts?cursor=" + "a".repeat(9_000) + " HTTP/1.1", HOST);
        assertThat(answer).contains(" 414 ", "\"code\":\"address-too-long\"");
    }

    @Test
    void longHeadersAreRefused() throws IOException {
        String answer = raw.send("GET /api/v1/posts HTTP/1.1", HOST, "Postbag-Wish: " + "a".repeat(40_000));
        assertThat(answer).contains(" 431 ", "\"code\":\"headers-too-large\"");
    }

    @Test
    void whatIsNotHttpIsRefused() throws IOException {
        assertThat(raw.send("GET /api/v1/posts HTTP/1.1", HOST, "no colon here"))
                .contains(" 400 ", "\"code\":\"bad-request\"");
        assertThat(raw.send("GET /api/v1/posts HTTP/1.1", HOST, "Bad\u0001Name: x"))
                .contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: -1",
                "Content-Length: +3",
                "Content-Length: 0x3",
                "Content-Length: 3,3",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"
            })
    void aBodyWhoseLengthIsNotClearIsRefused(String framing) throws IOException {
        String answer = raw.send(
                out -> out.write("3\r\nabc\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                "POST /api/v1/uploads HTTP/1.1",
                HOST,
                framing);
        assertThat(answer).containsPattern("^HTTP/1.1 4(00|13) ").contains("application/problem+json");
        assertThat(FakeServices.REQUESTS).hasValue(requestsBefore);
    }

    @Test
    void ofALengthAndChunksOnlyTheChunksGoOn() throws IOException {
        String answer = raw.send(
                out -> out.write("3\r\nabc\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                "POST /api/v1/uploads HTTP/1.1",
                HOST,
                "Content-Length: 30",
                "Transfer-Encoding: chunked",
                "Connection: close");
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"bytes\":3").doesNotContain("\"content-length\":");
    }

    @Test
    void aRequestNamesOneHost() throws IOException {
        assertThat(raw.send("GET /api/v1/posts HTTP/1.1", "Connection: close")).startsWith("HTTP/1.1 400 ");
        assertThat(raw.send("GET /api/v1/posts HTTP/1.1", HOST, "Host: evil.example", "Connection: close"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(raw.send("GET /api/v1/posts HTTP/1.1", "Host: a\"b;c", "Connection: close"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aWebSocketIsNoWayIn() throws IOException {
        String answer = raw.send(
                out -> out.write("GET /api/v1/posts?second HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII)),
                "GET /api/v1/posts?first HTTP/1.1",
                HOST,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("?first", "?second")
                .doesNotContain("\"upgrade\"", "sec-websocket");
    }

    @Test
    void readinessIsTheGatewaysOwn() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
