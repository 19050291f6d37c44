package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.postbag.gateway.fixture.FakeServices;
import dev.postbag.gateway.fixture.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class BodiesIT {

    private static final String HOST = "Host: gateway.example";
    private static final byte[] CHUNK =
            ("10000\r\n" + "0123456789abcdef".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    @TestHTTPResource
    URI gateway;

    private RawHttp raw;
    private int requestsBefore;

    @BeforeEach
    void countRequests() {
        raw = new RawHttp(gateway.getPort());
        requestsBefore = FakeServices.REQUESTS.get();
    }

    @Test
    void aBodyThatSaysItIsTooLongIsRefusedBeforeItIsSent() throws IOException {
        String answer = raw.send("POST /api/v1/uploads HTTP/1.1", HOST, "Content-Length: 209715200");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "\"code\":\"too-large\"", "connection: close");
        assertThat(FakeServices.REQUESTS).hasValue(requestsBefore);
    }

    @Test
    void aClientThatAsksFirstIsAnsweredFirst() throws IOException {
        String refused =
                raw.send("POST /api/v1/uploads HTTP/1.1", HOST, "Content-Length: 209715200", "Expect: 100-continue");
        assertThat(refused).startsWith("HTTP/1.1 413 ");

        String taken = raw.send(
                out -> out.write("abc".getBytes(StandardCharsets.US_ASCII)),
                "POST /api/v1/uploads HTTP/1.1",
                HOST,
                "Content-Length: 3",
                "Expect: 100-continue",
                "Connection: close");
        assertThat(taken).startsWith("HTTP/1.1 100 Continue\r\n").contains("HTTP/1.1 200 ", "\"bytes\":3");
    }

    @Test
    void aBodyThatTurnsOutTooLongIsBrokenOff() throws IOException {
        long receivedBefore = FakeServices.BYTES_RECEIVED.get();

        String answer = raw.send(
                out -> sendChunks(out, 64), "POST /api/v1/uploads HTTP/1.1", HOST, "Transfer-Encoding: chunked");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"too-large\"");
        assertThat(FakeServices.BYTES_RECEIVED.get() - receivedBefore).isLessThanOrEqualTo(FakeServices.MAX_BODY_BYTES);
    }

    @Test
    void aBodyAsLongAsMayBeGoesThrough() throws IOException {
        String answer = raw.send(
                out -> {
                    sendChunks(out, 16);
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                },
                "POST /api/v1/uploads HTTP/1.1",
                HOST,
                "Transfer-Encoding: chunked",
                "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"bytes\":1048576");
    }

    @Test
    void aClientThatStopsInTheMiddleIsGivenUp() throws IOException {
        String answer = raw.send(
                out -> out.write("abc".getBytes(StandardCharsets.US_ASCII)),
                "POST /api/v1/uploads HTTP/1.1",
                HOST,
                "Content-Length: 1000");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request-timeout\"");
    }

    @Test
    void anHttp2BodyOfUnknownLengthGoesThrough() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(HttpRequest.newBuilder(gateway).build(), BodyHandlers.discarding());
        var answer = client.send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/uploads"))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000])))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"bytes\":200000");
    }

    @Test
    void anHttp2BodyThatIsTooLongIsRefused() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(HttpRequest.newBuilder(gateway).build(), BodyHandlers.discarding());
        var answer = client.send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/uploads"))
                        .POST(BodyPublishers.ofByteArray(new byte[FakeServices.MAX_BODY_BYTES + 1]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whatFollowsABodyThatWasRefusedBeforeItHadComeIsNotTakenForTheRestOfIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            refuseInTheMiddle();
            for (int next = 0; next < 5; next++) {
                given().body("x".repeat(2_000))
                        .post("/api/v1/uploads")
                        .then()
                        .statusCode(200)
                        .body("bytes", equalTo(2_000));
            }
        }
    }

    /** The answer comes after the first hundred bytes; only then the others are sent. */
    private void refuseInTheMiddle() throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/v1/uploads?refuse=yes HTTP/1.1\r\nHost: %s\r\nContent-Length: 1000\r\n\r\n"
                    .formatted(gateway.getAuthority());
            out.write((head + "x".repeat(100)).getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 409");
            String line = answer.readLine();
            while (!line.isEmpty()) {
                line = answer.readLine();
            }
            out.write("x".repeat(900).getBytes(StandardCharsets.US_ASCII));
            // The same connection goes on.
            out.write("GET /api/v1/posts HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.lines()).anyMatch(next -> next.contains("HTTP/1.1 200"));
        }
    }

    @Test
    void aClientThatGoesAwayLeavesNothingBehind() {
        assertThat(catchGoingAway()).isTrue();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        given().get("/api/v1/posts").then().statusCode(200).body("method", equalTo("GET")));
    }

    private boolean catchGoingAway() {
        for (int number = 0; number < 8; number++) {
            try (java.net.Socket socket = new java.net.Socket("127.0.0.1", gateway.getPort())) {
                socket.getOutputStream()
                        .write(("POST /api/v1/uploads HTTP/1.1\r\n" + HOST + "\r\nContent-Length: 1000\r\n\r\nabc")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            } catch (IOException unexpected) {
                return false;
            }
        }
        return true;
    }

    private static void sendChunks(OutputStream out, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            out.write(CHUNK);
        }
    }
}
