package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class DecisionResourceIT {

    @Inject
    FollowingPosts posts;

    @Inject
    Comments comments;

    private final String post = Samples.post();
    private final Desk ann = new Desk("ann-" + UUID.randomUUID());
    private final Desk bob = new Desk("bob-" + UUID.randomUUID());

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(post, 1, true));
    }

    @Test
    void aRejectedCommentLeavesReadersViewAndComesBackWhenPublishedAgain() {
        JsonPath written = write("Something rude.");
        String comment = written.getString("comment.id");

        JsonPath rejected = ann.reject(comment);

        assertThat(rejected.getString("results[0].outcome")).isEqualTo("decided");
        assertThat(rejected.getString("results[0].decision.moderator")).isEqualTo(ann.moderator());
        assertThat(rejected.getString("results[0].decision.reason")).isEqualTo("abuse");
        given().get("/api/v1/comments/" + comment)
                .then()
                .statusCode(410)
                .body("code", equalTo("comment-rejected"))
                .body(not(containsString("rude")));
        assertThat(listed()).isEmpty();

        String decision = rejected.getString("results[0].decision.id");
        bob.results(Map.of(
                "comment",
                comment,
                "revision",
                1,
                "verdict",
                "publish",
                "reason",
                "within-the-rules",
                "supersedes",
                decision));
        assertThat(listed()).containsExactly(comment);
    }

    @Test
    void eachOfManyIsAnsweredForItself() {
        String good = write("Good").getString("comment.id");
        String bad = write("Bad").getString("comment.id");

        JsonPath results = ann.send(List.of(
                        Map.of("comment", "nothing-here", "revision", 1, "verdict", "reject", "reason", "spam"),
                        Map.of("comment", bad, "revision", 1, "verdict", "reject", "reason", "spam"),
                        Map.of("comment", good, "revision", 2, "verdict", "reject", "reason", "spam")))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Link", endsWith("rel=\"collection\"; anchor=\"/api/v1/comments/" + bad + "\""))
                .extract()
                .jsonPath();

        assertThat(results.getList("results.outcome", String.class)).containsExactly("refused", "decided", "refused");
        assertThat(results.getList("results.code", String.class))
                .containsExactly("comment-not-found", null, "stale-revision");
        assertThat(listed()).containsExactly(good);
    }

    @Test
    void allIsInTheLogNewestFirstAndStaysWhenTheCommentIsWithdrawn() {
        JsonPath written = write("Wordsnobodyelseuses");
        String comment = written.getString("comment.id");
        ann.reject(comment);
        given().header("Receipt", written.getString("receipt"))
                .delete("/api/v1/comments/" + comment)
                .then()
                .statusCode(204);
        String later = write("Later").getString("comment.id");
        bob.reject(later);

        Response log = bob.request().get("/api/v1/moderation/log?limit=100");
        List<String> logged = log.then().statusCode(200).extract().jsonPath().getList("items.comment", String.class);

        assertThat(logged.indexOf(later)).isNotNegative().isLessThan(logged.indexOf(comment));
        assertThat(log.asString()).doesNotContain("Wordsnobodyelseuses");
        String next =
                bob.request().get("/api/v1/moderation/log?limit=1").jsonPath().getString("nextCursor");
        bob.request()
                .get("/api/v1/moderation/log?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].decision.id", not(equalTo(log.jsonPath().getString("items[0].decision.id"))));
        bob.request()
                .get("/api/v1/moderation/log?cursor=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
        bob.request().get("/api/v1/moderation/log?colour=red").then().statusCode(400);
    }

    @Test
    void ofTwoModeratorsWhoDecideAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            String comment = write("Round " + round).getString("comment.id");

            List<JsonPath> answers = atOnce(() -> ann.reject(comment), () -> bob.publish(comment));

            assertThat(answers)
                    .extracting(answer -> answer.getString("results[0].outcome"))
                    .containsExactlyInAnyOrder("decided", "refused");
            assertThat(answers)
                    .extracting(answer -> answer.getString("results[0].code"))
                    .contains("decided-since");
            Comment kept = comments.withId(comment).orElseThrow();
            assertThat(kept.docket().decisions()).hasSize(1);
            boolean annWon = kept.docket().moderators().contains(ann.moderator());
            assertThat(kept.status()).isEqualTo(annWon ? CommentStatus.REJECTED : CommentStatus.PUBLISHED);
        }
    }

    @Test
    void ofAnEditAndADecisionAtOnceOneWinsWhole() throws Exception {
        for (int round = 0; round < 10; round++) {
            JsonPath written = write("Round " + round);
            String comment = written.getString("comment.id");
            Callable<JsonPath> edit = () -> given().contentType("application/json")
                    .header("Receipt", written.getString("receipt"))
                    .header("If-Match", "\"1\"")
                    .body(Map.of("body", "Edited"))
                    .patch("/api/v1/comments/" + comment)
                    .jsonPath();

            JsonPath decided = atOnce(edit, () -> ann.reject(comment)).getLast();

            Comment kept = comments.withId(comment).orElseThrow();
            if (kept.status() == CommentStatus.REJECTED) {
                assertThat(kept.revision()).isEqualTo(1);
                assertThat(kept.docket().decisions()).singleElement().matches(made -> made.revision() == 1);
            } else {
                assertThat(kept.revision()).isEqualTo(2);
                assertThat(kept.docket().decisions()).isEmpty();
                assertThat(decided.getString("results[0].code")).isEqualTo("stale-revision");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                           | /decisions
                    {"decisions": []}                                                            | /decisions
                    {"decisions": [null]}                                                        | /decisions/0
                    {"decisions": [{"revision": 1}]}                                             | /decisions/0/comment
                    {"decisions": [{"comment": "c", "verdict": "reject"}]}                       | /decisions/0/revision
                    {"decisions": [{"comment": "c", "revision": 1, "verdict": "hold"}]}          | /decisions/0/verdict
                    {"decisions": [{"comment": "c", "revision": 1, "verdict": "publish", "reason": "abuse"}]} | /decisions/0/reason
                    {"decisions": [{"comment": "c", "revision": 1, "verdict": "reject", "reason": "dull"}]} | /decisions/0/reason
                    {"decisions": [{"comment": "c", "revision": 1, "verdict": "reject", "reason": "spam", "id": ""}]} | /decisions/0/id
                    """)
    void whatIsNoDecisionIsRefusedWithItsPlace(String body, String pointer) {
        ann.request()
                .body(body)
                .post(Desk.DECISIONS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void onlyModeratorsDecideAndReadTheLog() {
        for (String role : List.of("reader", "editor", "operator")) {
            given().auth()
                    .oauth2(Tokens.forRole(role))
                    .contentType("application/json")
                    .body("{}")
                    .post(Desk.DECISIONS)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.forRole(role))
                    .get("/api/v1/moderation/log")
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json")
                .body("{}")
                .post(Desk.DECISIONS)
                .then()
                .statusCode(401);
        given().get("/api/v1/moderation/log").then().statusCode(401);
    }

    @SafeVarargs
    private static List<JsonPath> atOnce(Callable<JsonPath>... requests) throws Exception {
        List<JsonPath> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            for (Future<JsonPath> answer : pool.invokeAll(List.of(requests))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private JsonPath write(String body) {
        return given().contentType("application/json")
                .body(Map.of("body", body))
                .post("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private List<String> listed() {
        return given().get("/api/v1/posts/" + post + "/comments").jsonPath().getList("items.id", String.class);
    }
}
