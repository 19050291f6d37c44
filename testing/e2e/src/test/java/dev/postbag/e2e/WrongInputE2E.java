package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wrong input gets the right status and a problem document, and leaves nothing half-done. */
class WrongInputE2E {

    private static final byte[] PAGE =
            "Saturday, 4 January 2025\n\nThe pier that never was\n\nIt is open.\n".getBytes(StandardCharsets.UTF_8);

    private static Platform platform;
    private static Client desk;
    private static Client stranger;
    private static List<String> before;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        desk = new Client(platform.url(), platform.token("editor"));
        stranger = new Client(platform.url(), "");
        before = captures();
    }

    @AfterEach
    void nothingStaysBehind() {
        assertThat(captures()).isEqualTo(before);
        assertThat(stranger.get("/api/v1/posts/the-pier-that-never-was").status())
                .isEqualTo(404);
    }

    private static List<String> captures() {
        return desk.all("/api/v1/captures?limit=100").stream()
                .map(capture -> capture.path("id").asText())
                .toList();
    }

    @Test
    void anEmptyBody() {
        isProblem(desk.capture(new byte[0], ""), 422, "empty-capture");
    }

    @Test
    void aBodyOf200Megabytes() {
        Answer declared = desk.send(
                "POST",
                "/api/v1/captures",
                BodyPublishers.ofByteArray(new byte[200 << 20]),
                "Content-Type",
                "text/plain");
        isProblem(declared, 413, "too-large");
    }

    @Test
    void aBodyOf200MegabytesThatDoesNotSayHowLongItIs() {
        Answer chunked = desk.send(
                "POST",
                "/api/v1/captures",
                BodyPublishers.ofInputStream(() -> new Zeros(200L << 20)),
                "Content-Type",
                "text/plain");
        isProblem(chunked, 413, "too-large");
    }

    @Test
    void aCharsetThatIsNone() {
        isProblem(
                desk.send(
                        "POST",
                        "/api/v1/captures",
                        BodyPublishers.ofByteArray(PAGE),
                        "Content-Type",
                        "text/plain; charset=klingon"),
                415,
                "unknown-charset");
    }

    @Test
    void bytesThatAreNotInTheirCharset() {
        byte[] latin = "Saturday, 4 January 2025\n\nCaf\u00e9\n\nOpen.\n".getBytes(StandardCharsets.ISO_8859_1);
        isProblem(desk.capture(latin, ""), 422, "undecodable");
    }

    @Test
    void bytesThatAreNoText() {
        isProblem(desk.capture(new byte[] {1, 2, 3, 0, 0, 7, 'a', 'b'}, ""), 422, "not-text");
    }

    @Test
    void aMediaTypeThatIsNotTaken() {
        isProblem(
                desk.send("POST", "/api/v1/captures", BodyPublishers.ofByteArray(PAGE), "Content-Type", "image/png"),
                415,
                "unsupported-media-type");
    }

    @Test
    void aCursorThatIsNone() {
        isProblem(stranger.get("/api/v1/posts?cursor=nonsense"), 400, "bad-cursor");
    }

    @Test
    void aParameterNobodyKnows() {
        isProblem(stranger.get("/api/v1/posts?colour=blue"), 400, "bad-parameter");
    }

    @Test
    void aParameterThatIsEmpty() {
        isProblem(stranger.get("/api/v1/posts?topic="), 400, "bad-parameter");
    }

    @Test
    void aBodyWithSomethingElseInPlaceOfWords() {
        isProblem(stranger.postJson("/api/v1/posts/any/comments", Map.of("body", false)), 400, "malformed-json");
    }

    @Test
    void aLimitOutOfBounds() {
        isProblem(stranger.get("/api/v1/posts?limit=1000"), 400, "bad-parameter");
    }

    @Test
    void noToken() {
        isProblem(stranger.capture(PAGE, ""), 401, "unauthenticated");
    }

    @Test
    void aTokenOfSomebodyElse() {
        isProblem(new Client(platform.url(), "eyJhbGciOiJub25lIn0.e30.").capture(PAGE, ""), 401, "unauthenticated");
    }

    @Test
    void aRoleThatMayNot() {
        isProblem(new Client(platform.url(), platform.token("reader")).capture(PAGE, ""), 403, "forbidden");
    }

    @Test
    void anAddressThatIsNone() {
        isProblem(stranger.get("/api/v1/nowhere"), 404);
        isProblem(stranger.get("/nowhere"), 404);
        isProblem(stranger.get("/api/v1/posts/no-such-post"), 404);
    }

    @Test
    void aMethodThatIsNotTaken() {
        isProblem(stranger.send("PATCH", "/api/v1/posts", BodyPublishers.noBody()), 405, "method-not-allowed");
    }

    @Test
    void aCommentToAPostThatIsNone() {
        isProblem(stranger.comment("no-such-post", "Hello?", UUID.randomUUID().toString()), 404, "post-not-found");
    }

    @Test
    void aCommentThatIsNoJson() {
        isProblem(
                stranger.send(
                        "POST",
                        "/api/v1/posts/any/comments",
                        BodyPublishers.ofString("{\"body\": "),
                        "Content-Type",
                        "application/json"),
                400,
                "malformed-json");
    }

    @Test
    void aCommentWithoutWords() {
        isProblem(stranger.postJson("/api/v1/posts/any/comments", Map.of("body", "  ")), 400, "invalid-request");
    }

    private static void isProblem(Answer answer, int status, String code) {
        isProblem(answer, status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("urn:postbag:problem:");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("code").asText()).isNotBlank();
        assertThat(problem.path("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at dev.postbag");
    }

    /** As many zero bytes as asked for, from nowhere. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            java.util.Arrays.fill(into, offset, offset + given, (byte) 'a');
            left -= given;
            return given;
        }
    }
}
