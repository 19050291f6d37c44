package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CheckResourceIT {

    private static final String WORDS = "I work at the Harbour Office. Write to gull@example.org.";

    @Inject
    FollowingPosts posts;

    private final OpenThread thread = new OpenThread(Samples.post());

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(thread.post(), 3, true, List.of("Harbour Office")));
    }

    @Test
    void aCheckTellsWhatMayTellWhoWroteItAndKeepsNothing() {
        check(thread.post(), WORDS)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("warnings.kind", contains("name", "email"))
                .body("warnings.start", contains(14, 39))
                .body("warnings.end", contains(28, 55))
                .body("warnings.sentence", hasSize(2));
        check(thread.post(), "It was not raining.").then().statusCode(200).body("warnings", hasSize(0));
        assertThat(thread.list().getList("items")).isEmpty();
    }

    @Test
    void aCommentWithWarningsIsTakenOnlyWhenTheyAreKnown() {
        thread.send(WORDS, null)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("self-identification"))
                .body("type", equalTo("urn:postbag:problem:self-identification"))
                .body("status", equalTo(409))
                .body("title", notNullValue())
                .body("warnings", equalTo(check(thread.post(), WORDS).jsonPath().getList("warnings")));
        assertThat(thread.list().getList("items")).isEmpty();

        given().contentType("application/json")
                .body(Map.of("body", WORDS, "acknowledged", true))
                .post(thread.address())
                .then()
                .statusCode(201);
        assertThat(thread.list().getList("items.body")).containsExactly(WORDS);
    }

    @Test
    void anEditWithWarningsIsTakenOnlyWhenTheyAreKnown() {
        JsonPath written = thread.write("One");
        OpenThread.edit(written, "\"1\"", WORDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("self-identification"))
                .body("warnings.kind", contains("name", "email"));

        given().contentType("application/json")
                .header("Receipt", written.getString("receipt"))
                .header("If-Match", "\"1\"")
                .body(Map.of("body", WORDS, "acknowledged", true))
                .patch(written.getString("comment.links.self"))
                .then()
                .statusCode(200)
                .body("body", equalTo(WORDS));
    }

    @Test
    void whatCannotBeCheckedIsRefused() {
        problem(check("unknown", WORDS), 404, "post-not-found");
        problem(check(thread.post(), " "), 400, "invalid-request");
        problem(
                given().contentType("text/plain").body("x").post(thread.address() + "/check"),
                415,
                "unsupported-media-type");
        problem(check(thread.post(), "a".repeat(2_000_000)), 413, "too-large");
        posts.follow(PostState.withdrawn(thread.post(), 4));
        problem(check(thread.post(), WORDS), 410, "post-withdrawn");
    }

    private static Response check(String post, String body) {
        return given().contentType("application/json")
                .body(Map.of("body", body))
                .post("/api/v1/posts/" + post + "/comments/check");
    }

    private static void problem(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
