package dev.postbag.comment.thread.api;

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
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class DoorResourceIT {

    @Inject
    FollowingPosts posts;

    private final OpenThread thread = new OpenThread(Samples.post());
    private final String door = "/api/v1/posts/" + thread.post() + "/thread";

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(thread.post(), 1, true).on("2026-01-17"));
    }

    @Test
    void aThreadTellsHowItStands() {
        Response standing = given().get(door);

        standing.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("open", equalTo(true))
                .body("reason", nullValue())
                .body("closedFor", equalTo("nobody"))
                .body("closesAt", nullValue())
                .body("slowMode", equalTo("PT0S"))
                .body("reactions", equalTo(List.of("agree", "thanks", "insightful")));
        given().header("If-None-Match", standing.header("ETag"))
                .get(door)
                .then()
                .statusCode(304);
    }

    @Test
    void aClosedThreadSaysWhyAndIsOpenedAgain() {
        set("moderator", version(), "all", "PT0S")
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("reason", equalTo("hand"));
        problem(thread.send("Hello", null), 409, "thread-closed");

        set("editor", version(), "nobody", "PT0S").then().statusCode(200).body("open", equalTo(true));
        thread.write("Hello");
        posts.follow(PostState.published(thread.post(), 2, false));
        given().get(door).then().body("open", equalTo(false)).body("reason", equalTo("post"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "editor", "moderator", "operator"})
    void aThreadClosedForThoseWithoutAnAccountTakesWhoHasOneAndKeepsNothingOfThat(String role) {
        set("moderator", version(), "anonymous", "PT0S").then().body("open", equalTo(true));

        problem(thread.send("Hello", null), 401, "thread-closed-for-anonymous").header("WWW-Authenticate", "Bearer");
        Response written = thread.send(given().auth().oauth2(Tokens.forRole(role)), "Hello", null);

        written.then().statusCode(201);
        assertThat(written.asString()).doesNotContain(role);
    }

    @Test
    void inSlowModeAContributorHearsWhenTheyCanWriteAgain() {
        set("moderator", version(), "nobody", "PT10M").then().statusCode(200);
        String contributor = thread.write("One").getString("contributor");

        Response soon = thread.send(given().header("Postbag-Contributor", contributor), "Two", null);

        problem(soon, 429, "slow-mode");
        assertThat(Integer.parseInt(soon.header("Retry-After"))).isBetween(1, 600);
        thread.write("Another");
    }

    @Test
    void onlyTheDeskSetsAThread() {
        problem(put(given(), version(), "all", "PT0S"), 401, "unauthenticated");
        problem(set("reader", version(), "all", "PT0S"), 403, "forbidden");
        problem(set("operator", version(), "all", "PT0S"), 403, "forbidden");
    }

    @Test
    void whoHasNotSeenHowAThreadStandsDoesNotSetIt() {
        String seen = version();
        set("moderator", seen, "anonymous", "PT0S").then().statusCode(200);

        problem(set("moderator", seen, "all", "PT0S"), 412, "precondition-failed");
        problem(
                given().auth()
                        .oauth2(Tokens.forRole("moderator"))
                        .contentType("application/json")
                        .body("{}")
                        .put(door),
                428,
                "precondition-required");
    }

    @Test
    void anUnusableOrderIsRefusedWithAPointer() {
        problem(set("moderator", version(), "some", "PT0S"), 400, "invalid-request")
                .body("errors.pointer", hasItem("/closedFor"));
        for (String pause : List.of("soon", "PT0.5S", "-PT1S", "PT24H1S", "")) {
            problem(set("moderator", version(), "all", pause), 400, "invalid-request")
                    .body("errors.pointer", hasItem("/slowMode"));
        }
    }

    @Test
    void aThreadThatIsNotThereIsToldApart() {
        problem(given().get("/api/v1/posts/unknown/thread"), 404, "post-not-found");
        String seen = version();
        posts.follow(PostState.withdrawn(thread.post(), 2));
        problem(given().get(door), 410, "post-withdrawn");
        problem(set("moderator", seen, "all", "PT0S"), 410, "post-withdrawn");
    }

    private String version() {
        return given().get(door).header("ETag");
    }

    private Response set(String role, String version, String closedFor, String slowMode) {
        return put(given().auth().oauth2(Tokens.forRole(role)), version, closedFor, slowMode);
    }

    private Response put(RequestSpecification request, String version, String closedFor, String slowMode) {
        return request.contentType("application/json")
                .header("If-Match", version)
                .body("{\"closedFor\": \"%s\", \"slowMode\": \"%s\"}".formatted(closedFor, slowMode))
                .put(door);
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
