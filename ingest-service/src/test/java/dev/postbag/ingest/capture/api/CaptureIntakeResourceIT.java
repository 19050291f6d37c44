package dev.postbag.ingest.capture.api;

import static dev.postbag.ingest.IngestDesk.CAPTURES;
import static dev.postbag.ingest.IngestDesk.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClient;
import dev.postbag.ingest.IngestDesk;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CaptureIntakeResourceIT {

    private static final byte[] ABC = {'a', 'b', 'c'};
    private static final long TWO_HUNDRED_MEGABYTES = 200_000_000;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource(IngestDesk.CAPTURES)
    URL address;

    private String keptBefore;

    @BeforeEach
    void count() {
        keptBefore = kept();
    }

    @Test
    void aCaptureIsAcceptedAndSaysWhereItsReportIs() {
        String text = IngestDesk.page("Accepted", 1);

        ValidatableResponse answer = editor().contentType("text/plain")
                .queryParam("source", "https://blog.example/page")
                .queryParam("capturedAt", "2025-08-23T12:00:00+02:00")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(CAPTURES)
                .then()
                .statusCode(202)
                .body("mediaType", equalTo("text/plain"))
                .body("charset", equalTo("UTF-8"))
                .body("source", equalTo("https://blog.example/page"))
                .body("capturedAt", equalTo("2025-08-23T10:00:00Z"))
                .body("size", equalTo(text.length()))
                .body("progress.bytesTotal", equalTo(text.length()))
                .body("report.reading", equalTo(1))
                .body("readings", hasSize(1));

        String id = answer.extract().path("id");
        answer.header("Location", equalTo("/api/v1/captures/" + id));
        editor().get(CAPTURES + "/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void theCharsetOfTheQueryGoesBeforeTheContentTypes() {
        byte[] latin = "Saturday, 23 August 2025\n\nCafé\n\nWords.\n".getBytes(StandardCharsets.ISO_8859_1);

        editor().contentType("text/plain; charset=UTF-8")
                .queryParam("charset", "iso-8859-1")
                .body(latin)
                .post(CAPTURES)
                .then()
                .statusCode(202)
                .body("charset", equalTo("ISO-8859-1"));
    }

    @Test
    void anEmptyBodyIsRefused() {
        refused(
                editor().contentType("text/plain")
                        .body(new byte[0])
                        .post(CAPTURES)
                        .then(),
                422,
                "empty-capture");
    }

    @Test
    void bytesThatAreNotInTheirCharsetAreRefusedWithTheOffset() {
        byte[] latin = "caf\u00e9!".getBytes(StandardCharsets.ISO_8859_1);

        refused(send(latin), 422, "undecodable").body("detail", containsString("offset 3 "));
    }

    @Test
    void bytesThatAreNotTextAreRefused() {
        refused(send(new byte[] {'a', 'b', 3, 4, 0, 0}), 422, "not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "video/mp4", "application/pdf"})
    void aMediaTypeThatIsNotTakenIsRefused(String type) {
        refused(
                editor().contentType(type)
                        .body(new byte[] {'{', '}'})
                        .post(CAPTURES)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aCharsetNobodyKnowsIsRefused() {
        refused(
                editor().contentType("text/plain")
                        .queryParam("charset", "klingon")
                        .body(ABC)
                        .post(CAPTURES)
                        .then(),
                415,
                "unknown-charset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source=not%20a%20url",
                "source=ftp://blog.example/",
                "source=https:///nowhere",
                "source=https://user:secret@blog.example/",
                "capturedAt=yesterday",
                "capturedAt=2025-08-23",
                "capturedAt=2025-02-30T10:00:00Z",
                "capturedAt=2999-01-01T00:00:00Z",
                "sauce=https://blog.example/"
            })
    void aWrongParameterIsRefusedByName(String query) {
        refused(
                        editor().contentType("text/plain")
                                .urlEncodingEnabled(false)
                                .body(ABC)
                                .post(CAPTURES + "?" + query)
                                .then(),
                        400,
                        "bad-parameter")
                .body("errors[0].pointer", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void onlyEditorsTakeCapturesIn() {
        refused(given().contentType("text/plain").body(ABC).post(CAPTURES).then(), 401, "unauthenticated");
        refused(as(Tokens.expired("editor")), 401, "unauthenticated");
        refused(as(Tokens.signedByAStranger("editor")), 401, "unauthenticated");
        refused(as(Tokens.forRole("reader")), 403, "forbidden");
        refused(as(Tokens.forRole("moderator")), 403, "forbidden");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() throws Exception {
        refusedAsTooLarge(HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(Endless::new), TWO_HUNDRED_MEGABYTES));
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
        refusedAsTooLarge(HttpRequest.BodyPublishers.ofInputStream(Endless::new));
    }

    @Test
    void aLargeBodyWithoutATokenIsAnsweredAtOnce() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.BodyPublishers.ofInputStream(Endless::new), Tokens.signedByAStranger("editor"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(kept()).isEqualTo(keptBefore);
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = """
                    POST %s HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    Content-Type: text/plain\r
                    Content-Length: 1000000\r
                    \r
                    some words""".formatted(CAPTURES, address.getHost(), Tokens.forRole("editor"));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        // The service answers a later request, and has kept nothing of the first.
        refused(send(new byte[] {0}), 422, "not-text");
    }

    @AfterEach
    void nothingOfARefusedCaptureStays() {
        assertThat(count("uploads")).isZero();
        assertThat(count("bytes.files")).isEqualTo(count("captures"));
        assertThat(keptBefore).isNotNull();
    }

    private void refusedAsTooLarge(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(body, Tokens.forRole("editor"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"too-large\"");
        assertThat(kept()).isEqualTo(keptBefore);
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body, String token)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address.toString()))
                            .version(HttpClient.Version.HTTP_1_1)
                            .timeout(Duration.ofSeconds(40))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "text/plain")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
        assertThat(kept()).isEqualTo(keptBefore);
        return answer;
    }

    private static ValidatableResponse send(byte[] bytes) {
        return editor().contentType("text/plain").body(bytes).post(CAPTURES).then();
    }

    private static ValidatableResponse as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("text/plain")
                .body(ABC)
                .post(CAPTURES)
                .then();
    }

    private String kept() {
        return count("captures") + " captures, " + count("bytes.files") + " files, " + count("bytes.chunks")
                + " chunks, " + count("uploads") + " uploads";
    }

    private long count(String collection) {
        return mongo.getDatabase(database).getCollection(collection).countDocuments(new Document());
    }

    /** Two hundred megabytes of text that are nowhere in memory. */
    private static final class Endless extends InputStream {
        private long left = TWO_HUNDRED_MEGABYTES;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            Arrays.fill(bytes, from, from + given, (byte) 'a');
            left -= given;
            return given;
        }
    }
}
