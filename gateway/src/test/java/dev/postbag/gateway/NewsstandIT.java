package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.postbag.gateway.fixture.FakeContent;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = FakeContent.class, restrictToAnnotatedClass = true)
class NewsstandIT {

    private static final String POST = "/api/v1/posts/p1";
    private static final String FEED = "/feeds/atom.xml";
    private static final String SLUG = "/api/v1/posts/a-slug";

    @Inject
    Wire wire;

    @TestHTTPResource
    URI gateway;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void connect() {
        FakeContent.be(FakeContent.Mood.ANSWERING);
        wire.cutOff();
        wire.connect(Bookmark.START);
    }

    @AfterEach
    void answerAgain() {
        FakeContent.be(FakeContent.Mood.ANSWERING);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/api/v1/maybe").statusCode() == 200);
    }

    @Test
    void aSecondReaderIsGivenWhatLiesReady() {
        Response first = given().get(POST);
        first.then().statusCode(200).header("Cache-Status", "postbag; fwd=miss; stored");
        int asked = FakeContent.ASKED.get();
        given().get(POST)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Status", "postbag; hit")
                .header("Content-Length", notNullValue())
                .header("Transfer-Encoding", nullValue())
                .header("ETag", first.header("ETag"))
                .header("Cache-Control", containsString("stale-while-revalidate"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Request-Id", notNullValue())
                .body("number", equalTo(first.jsonPath().getInt("number")));
        assertThat(FakeContent.ASKED).hasValue(asked);
    }

    @Test
    void afterAnEventTheServiceIsAskedAnewByIdAndBySlug() {
        int byId = given().get(POST).jsonPath().getInt("number");
        int bySlug = given().get(SLUG).jsonPath().getInt("number");
        hear("PostRevised", "p1");
        assertThat(given().get(POST).jsonPath().getInt("number")).isGreaterThan(Math.max(byId, bySlug));
        assertThat(given().get(SLUG).jsonPath().getInt("number")).isGreaterThan(Math.max(byId, bySlug));
    }

    @Test
    void whoeverChangedSomethingHereIsGivenTheNewAnswerBeforeTheEventComes() {
        int before = given().get(POST).jsonPath().getInt("number");
        given().get("/api/v1/posts/p1/comments").then().statusCode(200);
        given().contentType("application/json").body("{}").post("/api/v1/posts/p1/comments");
        given().get("/api/v1/posts/p1/comments").then().header("Cache-Status", "postbag; fwd=miss; stored");
        given().get(POST).then().body("number", equalTo(before));
        given().contentType("application/json")
                .body("{}")
                .patch("/api/v1/comments/none")
                .then()
                .statusCode(404);
        given().get("/api/v1/posts/p1/comments").then().header("Cache-Status", "postbag; hit");
        given().contentType("application/json").body("{}").patch("/api/v1/comments/c1");
        given().get("/api/v1/posts/p1/comments").then().header("Cache-Status", "postbag; fwd=miss; stored");
    }

    @Test
    void aThreadThatAnAnswerNamesIsHadAnewAndTheOthersStay() {
        int before = given().get("/api/v1/posts/p1/comments").jsonPath().getInt("number");
        int other = given().get("/api/v1/posts/p2/comments").jsonPath().getInt("number");
        given().contentType("application/json")
                .body("{}")
                .patch("/api/v1/comments/of-p1")
                .then()
                .statusCode(204);
        assertThat(given().get("/api/v1/posts/p1/comments").jsonPath().getInt("number"))
                .isGreaterThan(before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/api/v1/posts/p1/comments").then().header("Cache-Status", "postbag; hit"));
        given().get("/api/v1/posts/p2/comments")
                .then()
                .header("Cache-Status", "postbag; hit")
                .body("number", equalTo(other));
    }

    @Test
    void whatChangesNoWordsLeavesWhatLiesReady() {
        given().get("/api/v1/posts/p1/comments").then().statusCode(200);
        given().get(POST).then().statusCode(200);
        given().options("/api/v1/comments/c1").then().statusCode(204);
        given().options("/api/v1/posts/p1/comments").then().statusCode(204);
        given().options(POST).then().statusCode(204);
        given().get("/api/v1/posts/p1/comments").then().header("Cache-Status", "postbag; hit");
        given().get(POST).then().header("Cache-Status", "postbag; hit");
    }

    @Test
    void onlyTheFewListsThatAnAppBeginsWithLieReady() {
        for (String few : List.of(
                "?limit=10", "?kind=page&limit=5", "?topic=canal&limit=10", "?topic=%D0%BC%D0%B0%D1%8F%D0%BA")) {
            given().urlEncodingEnabled(false).get("/api/v1/posts" + few);
            given().urlEncodingEnabled(false).get("/api/v1/posts" + few).then().header("Cache-Status", "postbag; hit");
        }
        for (String many : List.of(
                "?from=2025-01-01",
                "?cursor=abc",
                "?limit=10&to=2025",
                "?limit=%31",
                "?limit=1&limit=1",
                "?topic=canal&topic=sea",
                "?topic=canal&fields=title",
                "?topic=Canal",
                "?limit=1&kind=post&limit=2")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/posts" + many)
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", nullValue());
        }
    }

    @Test
    void topicsLieReadyUntilAnEventOfAPost() {
        int before = given().get("/api/v1/topics").jsonPath().getInt("number");
        given().get("/api/v1/topics")
                .then()
                .header("Cache-Status", "postbag; hit")
                .body("number", equalTo(before));

        hear("PostRevised", "p7");

        assertThat(given().get("/api/v1/topics").jsonPath().getInt("number")).isGreaterThan(before);
    }

    @Test
    void manyWhoWaitMakeOneQuestion() {
        int asked = FakeContent.ASKED.get();
        FakeContent.be(FakeContent.Mood.WAITING);
        List<CompletableFuture<HttpResponse<String>>> readers = IntStream.range(0, 40)
                .mapToObj(reader -> client.sendAsync(request(POST).build(), BodyHandlers.ofString()))
                .toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> FakeContent.ASKED.get() > asked);
        FakeContent.be(FakeContent.Mood.ANSWERING);
        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader.join().statusCode()).isEqualTo(200));
        assertThat(FakeContent.ASKED).hasValue(asked + 1);
    }

    @Test
    void whoHasWaitedLongIsGivenTheAnswerOfBeforeWhereOnlyMoreWasSaid() {
        int before = given().get(POST).jsonPath().getInt("number");
        int asked = FakeContent.ASKED.get();
        FakeContent.be(FakeContent.Mood.WAITING);
        hear("PostCounted", "p1");
        given().get(POST)
                .then()
                .statusCode(200)
                .header("Cache-Status", startsWith("postbag; hit; ttl=-"))
                .body("number", equalTo(before));
        FakeContent.be(FakeContent.Mood.ANSWERING);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get(POST).jsonPath().getInt("number") > before);
        assertThat(FakeContent.ASKED).as("the question went on").hasValue(asked + 1);
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = given().get(POST).header("ETag");
        int asked = FakeContent.ASKED.get();
        given().header("If-None-Match", "\"other\", " + tag)
                .get(POST)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", "\"other\"").get(POST).then().statusCode(200);
        assertThat(FakeContent.ASKED).hasValue(asked);
    }

    @Test
    void headIsTheSameWithoutTheBody() throws Exception {
        HttpResponse<byte[]> whole = client.send(request(POST).build(), BodyHandlers.ofByteArray());
        int asked = FakeContent.ASKED.get();
        HttpResponse<byte[]> head = client.send(
                request(POST)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        assertThat(FakeContent.ASKED).hasValue(asked);
    }

    @Test
    void eachReaderGetsTheFormTheyCanRead() throws Exception {
        HttpResponse<byte[]> plain = asked(client, "identity");
        HttpResponse<byte[]> gzip = asked(client, "gzip");
        HttpResponse<byte[]> brotli = asked(client, "gzip, deflate, br");
        HttpResponse<byte[]> refused = asked(client, "gzip;q=0");
        assertThat(coding(gzip)).contains("gzip");
        assertThat(coding(brotli)).contains("br");
        assertThat(gzip.headers().firstValue("Vary")).contains("accept-encoding");
        assertThat(gzip.body()).hasSizeLessThan(1_000);
        assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
        assertThat(unpacked(gzip)).isEqualTo(plain.body());
        assertThat(unpacked(brotli)).isEqualTo(plain.body());
        assertThat(coding(plain)).isEmpty();
        assertThat(refused.body()).isEqualTo(plain.body());
    }

    @Test
    void overHttp2ItIsCompressedOnceToo() throws Exception {
        byte[] plain = asked(client, "identity").body();
        try (HttpClient http2 =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int times = 0; times < 2; times++) {
                for (String accepted : List.of("gzip", "br", "identity")) {
                    HttpResponse<byte[]> answer = asked(http2, accepted);
                    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                    assertThat(coding(answer).orElse("identity")).isEqualTo(accepted);
                    assertThat(unpacked(answer)).isEqualTo(plain);
                }
            }
        }
    }

    private HttpResponse<byte[]> asked(HttpClient by, String accepted) throws Exception {
        return by.send(request(POST).header("Accept-Encoding", accepted).build(), BodyHandlers.ofByteArray());
    }

    private static Optional<String> coding(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        ByteArrayInputStream body = new ByteArrayInputStream(answer.body());
        return switch (coding(answer).orElse("identity")) {
            case "gzip" -> new GZIPInputStream(body).readAllBytes();
            case "br" -> new BrotliInputStream(body).readAllBytes();
            default -> answer.body();
        };
    }

    @Test
    void aFeedLiesReadyUnderEachAddressThatTheGatewayIsReachedBy() {
        for (String host : List.of("one.example", "other.example:8443")) {
            given().header("Host", host)
                    .get(FEED)
                    .then()
                    .header("Cache-Status", "postbag; fwd=miss; stored")
                    .body("address", equalTo("http://" + host));
        }
        given().header("Host", "one.example")
                .accept("application/atom+xml")
                .get(FEED)
                .then()
                .header("Cache-Status", "postbag; hit")
                .body("address", equalTo("http://one.example"));
        hear("PostCounted", "p1");
        given().header("Host", "one.example").get(FEED).then().header("Cache-Status", "postbag; hit");
        hear("PostWithdrawn", "p1");
        for (String host : List.of("one.example", "other.example:8443")) {
            given().header("Host", host).get(FEED).then().header("Cache-Status", "postbag; fwd=miss; stored");
        }
    }

    @Test
    void howeverItsPathIsWrittenAFeedIsOfTheAddressThatWasAsked() {
        for (String host : List.of("one.example", "other.example")) {
            given().urlEncodingEnabled(false)
                    .header("Host", host)
                    .get("/%66eeds/atom.xml")
                    .then()
                    .body("address", equalTo("http://" + host));
        }
    }

    @Test
    void whoWithdrawsAPostHereFindsNoFeedOfBefore() {
        int before = given().get(FEED).jsonPath().getInt("number");
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/posts/p1/withdraw")
                .then()
                .statusCode(200);
        assertThat(given().get(FEED).jsonPath().getInt("number")).isGreaterThan(before);
    }

    @Test
    void aTimeBesideATagCountsForNothing() {
        String since = "Tue, 01 Jan 2999 00:00:00 GMT";
        String tag = given().get(FEED).header("ETag");
        int asked = FakeContent.ASKED.get();
        given().header("If-None-Match", tag)
                .header("If-Modified-Since", since)
                .get(FEED)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", since)
                .get(FEED)
                .then()
                .statusCode(200)
                .header("Cache-Status", "postbag; hit");
        assertThat(FakeContent.ASKED).hasValue(asked);
        given().header("If-Modified-Since", since).get(FEED).then().header("Cache-Status", nullValue());
    }

    @Test
    void whoAcceptsSomethingElseIsSentToTheService() {
        given().get(FEED).then().statusCode(200);
        given().accept("text/xml").get(FEED).then().header("Cache-Status", nullValue());
        given().accept("application/json").get(FEED).then().header("Cache-Status", nullValue());
        given().accept("application/json").get(POST).then().header("Cache-Status", containsString("postbag"));
    }

    @Test
    void whoSendsATokenIsNotGivenWhatEverybodyIs() {
        given().get(POST).then().statusCode(200);
        given().header("Authorization", "Bearer x").get(POST).then().body("draft", equalTo(true));
        given().get(POST).then().header("Cache-Status", "postbag; hit").body("number", notNullValue());
        given().header("Postbag-Wish", "a").get("/api/v1/posts").then().header("Cache-Status", equalTo(null));
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() {
        String none = "/api/v1/posts/none";
        given().get(none).then().statusCode(404).body("code", equalTo("post-not-found"));
        int asked = FakeContent.ASKED.get();
        given().get(none).then().statusCode(404);
        assertThat(FakeContent.ASKED).hasValue(asked + 1);
    }

    @Test
    void cutOffFromTheEventsEachReaderAsks() {
        given().get(POST).then().header("Cache-Status", "postbag; fwd=miss; stored");
        wire.cutOff();
        int asked = FakeContent.ASKED.get();
        for (int times = 0; times < 2; times++) {
            given().get(POST)
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", "postbag; fwd=bypass; detail=events-not-heard");
        }
        assertThat(FakeContent.ASKED).hasValue(asked + 2);
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'events' }.data.heard", equalTo(false));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void withTheServiceGoneWhatLiesReadyIsGivenAndTheRestIsUnavailableAtOnce() {
        given().get(POST).then().statusCode(200);
        FakeContent.be(FakeContent.Mood.BREAKING_OFF);
        refusedUnasked("/api/v1/posts/another");
        refusedUnasked("/api/v1/maybe");
        given().get(POST).then().statusCode(200).header("Cache-Status", "postbag; hit");
        hear("PostCounted", "p1");
        given().get(POST).then().statusCode(200).header("Cache-Status", startsWith("postbag; hit; ttl=-"));
        hear("PostWithdrawn", "p1");
        assertThat(given().get(POST).statusCode()).isBetween(502, 503);
    }

    /** After some failures; but for the one that finds out now and then whether the service is back. */
    private static void refusedUnasked(String path) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            int asked = FakeContent.ASKED.get();
            given().get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            assertThat(FakeContent.ASKED).hasValue(asked);
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private void hear(String type, String post) {
        wire.hear(List.of(new Dispatch(type, Dispatch.Source.POSTS, post, Instant.EPOCH, 0, 0)));
    }
}
