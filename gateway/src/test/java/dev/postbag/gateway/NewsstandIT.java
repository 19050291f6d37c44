package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.gateway.fixture.BeforeContent;
import dev.postbag.gateway.fixture.FakeContent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BeforeContent.class)
class NewsstandIT extends AtTheNewsstand {

    private static final String SLUG = "/api/v1/posts/a-slug";

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
}
