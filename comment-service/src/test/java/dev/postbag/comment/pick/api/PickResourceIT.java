package dev.postbag.comment.pick.api;

import static dev.postbag.comment.thread.Samples.NOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.post.LiftedComment;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class PickResourceIT {

    @Inject
    FollowingPosts posts;

    @Inject
    Topics topics;

    @Inject
    ObjectMapper json;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String post = Samples.post();

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(post, 1, true));
    }

    @Test
    void aPickedCommentIsListedAndItsContributorSeesIt() {
        JsonPath written = write("I was *there*.", true);
        String comment = written.getString("comment.id");

        pick(comment, 1)
                .then()
                .statusCode(200)
                .body("comment", equalTo(comment))
                .body("revision", equalTo(1))
                .body("body", equalTo("I was *there*."))
                .body("name", equalTo(written.getString("comment.pseudonym")))
                .body("revisedSince", equalTo(false));

        editor().queryParam("post", post)
                .get("/api/v1/picks")
                .then()
                .statusCode(200)
                .body("items.comment", contains(comment));
        own(written).body("own.picked.revision", equalTo(1));
        given().get("/api/v1/comments/" + comment).then().body("own", nullValue());
        unpick(comment).then().statusCode(204);
        unpick(comment).then().statusCode(204);
        own(written).body("own.picked", nullValue());
    }

    @Test
    void picksAndTheirEndsAreToldByCommentWithTheWordsOfThePinnedRevision() throws IOException {
        JsonPath written = write("I was *there*.", true);
        String comment = written.getString("comment.id");
        pick(comment, 1).then().statusCode(200);
        given().header("Receipt", written.getString("receipt"))
                .delete("/api/v1/comments/" + comment)
                .then()
                .statusCode(204);

        await().atMost(Duration.ofSeconds(60)).until(() -> toldOf(comment).size() == 2);

        List<JsonNode> told = toldOf(comment);
        assertThat(told.getFirst().path("revision").asInt()).isEqualTo(1);
        assertThat(told.getFirst().path("name").asText()).isEqualTo(written.getString("comment.pseudonym"));
        assertThat(told.getFirst().at("/passages/0/type").asText()).isEqualTo("paragraph");
        assertThat(told.getFirst().at("/passages/0/text/1/text").asText()).isEqualTo("there");
        assertThat(told.getFirst().at("/passages/0/text/1/marks/0/type").asText())
                .isEqualTo("emphasis");
        assertThat(told.getLast().path("reason").asText()).isEqualTo("withdrawn");
        assertThat(told.getLast().path("version").asLong())
                .isGreaterThan(told.getFirst().path("version").asLong());
    }

    @Test
    void aCommentShowsThePostsThatHoldItsWordsAndNoneOnceTheyLeave() {
        String comment = write("I was *there*.", true).getString("comment.id");
        String self = "/api/v1/comments/" + comment;
        String thread = "/api/v1/posts/" + post + "/comments";
        String commentBefore = given().get(self).header("ETag");
        String threadBefore = given().get(thread).header("ETag");
        String into = Samples.post();
        topics.send(published(into, new LiftedComment(comment, 1)));

        await().atMost(LONGEST).until(() -> given().get(self).jsonPath().getList("pickedIn") != null);

        given().header("If-None-Match", commentBefore)
                .get(self)
                .then()
                .statusCode(200)
                .body("pickedIn.post", contains(into))
                .body("pickedIn.slug", contains("you-wrote"))
                .body("pickedIn.title", contains("You wrote"))
                .body("pickedIn.revision", contains(1))
                .body("pickedIn.self", contains("/api/v1/posts/" + into));
        given().header("If-None-Match", threadBefore)
                .get(thread)
                .then()
                .statusCode(200)
                .body("items[0].pickedIn.post", contains(into));
        given().get(self + "/place").then().statusCode(200).body("steps[0].comment.pickedIn.post", contains(into));

        topics.send(new PostRevised(
                into, 2, 2, "you-wrote", "You wrote", "2026-01-18", true, NOON, null, null, null, null, null));
        await().atMost(LONGEST).until(() -> given().get(self).jsonPath().getList("pickedIn") == null);
        given().get(thread).then().body("items[0].pickedIn", nullValue()).header("ETag", equalTo(threadBefore));
    }

    private static PostPublished published(String post, LiftedComment lifted) {
        return new PostPublished(
                post, 1, 1, "you-wrote", "You wrote", "2026-01-18", true, NOON, null, null, List.of(lifted), null);
    }

    @Test
    void aListOfPicksGoesOnWhereItsPageEnds() {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String comment = write("Comment " + i, true).getString("comment.id");
            pick(comment, 1).then().statusCode(200);
            picked.add(comment);
        }

        JsonPath first = page(null);
        JsonPath second = page(first.getString("nextCursor"));

        List<String> walked = new ArrayList<>(first.getList("items.comment"));
        walked.addAll(second.getList("items.comment"));
        assertThat(walked).containsExactlyInAnyOrderElementsOf(picked);
        assertThat(second.getString("nextCursor")).isNull();
        problem(editor().queryParam("cursor", "forged").get("/api/v1/picks"), 400, "bad-cursor");
        problem(editor().queryParam("sort", "oldest").get("/api/v1/picks"), 400, "bad-parameter");
    }

    @Test
    void aCommentIsPickedOnlyWithConsentAndWhileItCanBeRead() {
        problem(pick(write("No.", false).getString("comment.id"), 1), 409, "no-consent");
        JsonPath written = write("Yes.", true);
        String comment = written.getString("comment.id");
        problem(pick(comment, 2), 422, "no-such-revision").body("errors.pointer", hasItem("/revision"));
        problem(pick("unknown", 1), 404, "comment-not-found");
        given().contentType("application/json")
                .header("Receipt", written.getString("receipt"))
                .header("If-Match", "\"1\"")
                .body("{\"body\": \"Perhaps.\"}")
                .patch("/api/v1/comments/" + comment)
                .then()
                .statusCode(200);
        problem(pick(comment, 1), 409, "comment-revised");
        problem(unpick("unknown"), 404, "comment-not-found");
        given().header("Receipt", written.getString("receipt")).delete("/api/v1/comments/" + comment);
        problem(pick(comment, 1), 410, "comment-withdrawn");
        String other = write("Yes.", true).getString("comment.id");
        posts.follow(PostState.withdrawn(post, 2));
        problem(pick(other, 1), 410, "post-withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"revision\": 0}", "{\"revision\": null}"})
    void anUnusableOrderIsRefusedWithAPointer(String body) {
        problem(put(editor(), "unknown", body), 400, "invalid-request").body("errors.pointer", hasItem("/revision"));
    }

    @Test
    void onlyAnEditorPicks() {
        problem(put(given(), "unknown", "{\"revision\": 1}"), 401, "unauthenticated");
        RequestSpecification moderator = given().auth().oauth2(Tokens.forRole("moderator"));
        problem(put(moderator, "unknown", "{\"revision\": 1}"), 403, "forbidden");
        problem(given().get("/api/v1/picks"), 401, "unauthenticated");
        problem(given().delete("/api/v1/comments/unknown/pick"), 401, "unauthenticated");
    }

    private List<JsonNode> toldOf(String comment) throws IOException {
        List<JsonNode> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : topics.all("postbag.picks")) {
            if (comment.equals(message.key())) {
                told.add(json.readTree(message.value()));
            }
        }
        return told;
    }

    private JsonPath page(String cursor) {
        RequestSpecification request = editor().queryParam("post", post).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/api/v1/picks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath write(String body, boolean mayBePicked) {
        return given().contentType("application/json")
                .body("{\"body\": \"" + body + "\", \"mayBePicked\": " + mayBePicked + "}")
                .post("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse own(JsonPath written) {
        return given().header("Receipt", written.getString("receipt"))
                .get(written.getString("comment.links.self"))
                .then()
                .statusCode(200);
    }

    private static Response pick(String comment, int revision) {
        return put(editor(), comment, "{\"revision\": " + revision + "}");
    }

    private static Response unpick(String comment) {
        return editor().delete("/api/v1/comments/" + comment + "/pick");
    }

    private static Response put(RequestSpecification who, String comment, String body) {
        return who.contentType("application/json").body(body).put("/api/v1/comments/" + comment + "/pick");
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.forRole("editor"));
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
