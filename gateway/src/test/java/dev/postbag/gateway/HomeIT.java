package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.postbag.gateway.fixture.BeforeContent;
import dev.postbag.gateway.fixture.FakeContent;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BeforeContent.class)
class HomeIT {

    private static final String HOME = "/api/v1/home";

    @Inject
    Wire wire;

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
    void theFirstScreenLiesReadyUntilAPostChanges() {
        String tag = given().get(HOME)
                .then()
                .statusCode(200)
                .header("Cache-Status", "postbag; fwd=miss; stored")
                .body("posts.id", contains("p1"))
                .body("pages.id", contains("p1"))
                .body("sourcesQuoted.id", contains("p1"))
                .body("warnings", empty())
                .body("links.pages", equalTo("/api/v1/posts?kind=page"))
                .extract()
                .header("ETag");
        given().get(HOME).then().statusCode(200).header("Cache-Status", "postbag; hit");
        given().header("If-None-Match", tag).get(HOME).then().statusCode(304);
        int asked = FakeContent.ASKED.get();
        wire.hear(List.of(new Dispatch("PostRevised", Dispatch.Source.POSTS, "p9", Instant.EPOCH, 0, 0)));
        given().get(HOME).then().statusCode(200);
        assertThat(FakeContent.ASKED.get()).isGreaterThan(asked);
    }

    @Test
    void whileNoEventsAreHeardItIsPutTogetherForEachReader() {
        wire.cutOff();
        String tag = given().get(HOME)
                .then()
                .statusCode(200)
                .header("Cache-Status", "postbag; fwd=bypass; detail=events-not-heard")
                .body("posts.id", contains("p1"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(HOME).then().statusCode(304);
        given().head(HOME).then().statusCode(200).header("ETag", tag);
    }

    @Test
    void withoutAnyPartItCannotBeHad() {
        FakeContent.be(FakeContent.Mood.BREAKING_OFF);
        given().get(HOME)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
    }

    @Test
    void itTakesNoParameters() {
        given().get(HOME + "?limit=5")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body("errors[0].pointer", equalTo("limit"));
    }
}
