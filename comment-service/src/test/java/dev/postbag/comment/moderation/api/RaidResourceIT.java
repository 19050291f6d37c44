package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RaidResourceIT {

    @Inject
    FollowingPosts posts;

    private final Desk ann = new Desk("ann");
    private final String post = Samples.post();
    private final String raid = "/api/v1/posts/" + post + "/raid";
    private final String thread = "/api/v1/posts/" + post + "/thread";

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(post, 1, true));
    }

    @Test
    void inRaidModeACommentTakesAPuzzleAndWaitsAndItsContributorIsToldWhy() {
        declare("{\"minutes\": 30, \"reason\": \"We read everything tonight.\"}")
                .then()
                .statusCode(200)
                .body("until", notNullValue())
                .body("reason", equalTo("We read everything tonight."));
        given().get(thread).then().body("raid.until", notNullValue());

        write(given(), "Hello")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Postbag-Puzzle", notNullValue())
                .body("code", equalTo("puzzle-required"));
        JsonPath written = write(given().header("Postbag-Puzzle-Solved", "yes"), "Hello")
                .then()
                .statusCode(201)
                .body("comment.status", equalTo("pending"))
                .extract()
                .jsonPath();
        given().header("Receipt", written.getString("receipt"))
                .get("/api/v1/comments/" + written.getString("comment.id") + "/decision")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("hold"))
                .body("reason", equalTo("raid"))
                .body("rule", equalTo("raid"))
                .body("text", equalTo("We read everything tonight."));
        assertThat(ann.publish(written.getString("comment.id")).getString("results[0].outcome"))
                .isEqualTo("decided");
    }

    @Test
    void aRaidIsCalledOff() {
        declare("{\"minutes\": 30}").then().statusCode(200);
        ann.request().delete(raid).then().statusCode(204);
        ann.request().delete(raid).then().statusCode(204);

        given().get(thread).then().body("raid", nullValue());
        write(given(), "Hello").then().statusCode(201).body("comment.status", equalTo("published"));
    }

    @Test
    void aThreadGoesIntoRaidModeByItself() {
        for (int newcomer = 0; newcomer <= 50; newcomer++) {
            write(given(), "Something else, number " + newcomer).then().statusCode(201);
        }
        write(given(), "One more").then().statusCode(201).body("comment.status", equalTo("pending"));

        given().get(thread).then().body("raid.until", notNullValue());
        write(given(), "Another").then().statusCode(403);
    }

    @Test
    void whoAcceptsNothingButProblemsIsAnsweredByAnOperationThatAnswersNothing() {
        ann.request().accept("application/problem+json").delete(raid).then().statusCode(204);
    }

    @Test
    void onlyAModeratorDeclaresARaidAndItHasToBeOne() {
        given().contentType("application/json").body("{}").put(raid).then().statusCode(401);
        given().auth().oauth2(Tokens.forRole("editor")).delete(raid).then().statusCode(403);
        for (String body : new String[] {"", "{}", "{\"minutes\": 0}", "{\"minutes\": 10081}"}) {
            declare(body).then().statusCode(400).body("errors.pointer", hasItem("/minutes"));
        }
        declare("{\"minutes\": 1, \"reason\": \"%s\"}".formatted("x".repeat(501)))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        ann.request()
                .body("{\"minutes\": 1}")
                .put("/api/v1/posts/unknown/raid")
                .then()
                .statusCode(404)
                .body("code", equalTo("post-not-found"));
        ann.request().delete("/api/v1/posts/unknown/raid").then().statusCode(404);
    }

    private Response declare(String body) {
        return ann.request().body(body).put(raid);
    }

    private Response write(RequestSpecification request, String words) {
        return request.contentType("application/json")
                .body(Map.of("body", words))
                .post("/api/v1/posts/" + post + "/comments");
    }
}
