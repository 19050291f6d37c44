package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
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
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ReportResourceIT {

    @Inject
    FollowingPosts posts;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final String post = Samples.post();
    private final Desk ann = new Desk("ann-" + UUID.randomUUID());
    private final Desk bob = new Desk("bob-" + UUID.randomUUID());

    private JsonPath written = JsonPath.from("{}");
    private String comment = "";

    @BeforeEach
    void aCommentCanBeRead() {
        mongo.getDatabase(database)
                .getCollection("comments")
                .updateMany(Filters.exists("queue"), Updates.unset("queue"));
        posts.follow(PostState.published(post, 1, true));
        written = given().contentType("application/json")
                .body(Map.of("body", "The keeper is a fool."))
                .post("/api/v1/posts/" + post + "/comments")
                .jsonPath();
        comment = written.getString("comment.id");
    }

    @Test
    void aReportCountsOnceForEachContributorAndReachesTheQueue() {
        String first = report("abuse", "It calls the keeper names.")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("comment", equalTo(comment))
                .extract()
                .jsonPath()
                .getString("contributor");
        given().header("Postbag-Contributor", first)
                .contentType("application/json")
                .body(Map.of("reason", "spam"))
                .post("/api/v1/comments/" + comment + "/reports")
                .then()
                .statusCode(200)
                .body("contributor", equalTo(first));
        report("spam", "").then().statusCode(200);

        Map<String, Object> item = ann.queue("?kind=reported")
                .<Map<String, Object>>getList("items")
                .getFirst();
        assertThat(item)
                .containsEntry("comment", comment)
                .containsEntry("status", "published")
                .containsEntry("reports", Map.of("abuse", 1, "spam", 1))
                .containsEntry("reportTexts", List.of("It calls the keeper names."));
        assertThat(kept("reports")).anyMatch(report -> report.contains(comment));
        assertThat(kept("reports")).noneMatch(report -> report.contains(first));
        given().get("/api/v1/comments/" + comment).then().statusCode(200);
    }

    @Test
    void aReportAboutADecisionGoesToAnotherModerator() {
        report("abuse", "");
        assertThat(ann.publish(comment).getBoolean("results[0].decision.onReport"))
                .isTrue();
        report("abuse", "Still.");

        assertThat(ann.queue("?kind=reported").getList("items")).isEmpty();
        assertThat(ann.claim("{}").getList("items")).isEmpty();
        assertThat(ann.publish(comment).getString("results[0].outcome")).isEqualTo("decided");
        assertThat(ann.reject(comment).getString("results[0].code")).isEqualTo("goes-to-another");
        assertThat(bob.queue("?kind=reported").getList("items.comment")).containsExactly(comment);
        assertThat(bob.reject(comment).getString("results[0].outcome")).isEqualTo("decided");
    }

    @Test
    void manyReportsAtOnceAreAllCountedAndTheCommentWaitsOnce() throws Exception {
        List<Callable<Response>> readers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            readers.add(() -> report("abuse", ""));
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : pool.invokeAll(readers)) {
                answer.get().then().statusCode(200);
            }
        }

        JsonPath queue = ann.queue("?kind=reported");
        assertThat(queue.getList("items.comment")).containsExactly(comment);
        assertThat(queue.getInt("items[0].reports.abuse")).isEqualTo(12);
    }

    @Test
    void theContributorSeesTheReasonsWithoutTheModeratorsNameAndAppealsOnceToSomebodyElse() {
        statement().then().statusCode(404).body("code", equalTo("nothing-decided"));
        appeal("Too early").then().statusCode(409).body("code", equalTo("not-rejected"));
        ann.results(
                Map.of("comment", comment, "revision", 1, "verdict", "reject", "reason", "abuse", "text", "Not so."));

        statement()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("verdict", equalTo("reject"))
                .body("revision", equalTo(1))
                .body("reason", equalTo("abuse"))
                .body("reasonText", containsString("attacks a person"))
                .body("text", equalTo("Not so."))
                .body("decidedBy", equalTo("moderator"))
                .body("appealTo", equalTo("/api/v1/comments/" + comment + "/appeal"))
                .body(not(containsString(ann.moderator())));

        appeal("I meant the lamp.").then().statusCode(200).body("appealTo", nullValue());
        appeal("I meant the lamp.").then().statusCode(200);
        appeal("And more.").then().statusCode(409).body("code", equalTo("appealed-before"));
        assertThat(ann.queue("?kind=appealed").getList("items")).isEmpty();
        assertThat(bob.queue("?kind=appealed").getString("items[0].appeal")).isEqualTo("I meant the lamp.");
        assertThat(ann.publish(comment).getString("results[0].code")).isEqualTo("goes-to-another");

        assertThat(bob.publish(comment).getBoolean("results[0].decision.onAppeal"))
                .isTrue();
        statement().then().body("verdict", equalTo("publish")).body("onAppeal", equalTo(true));
        given().get("/api/v1/comments/" + comment).then().statusCode(200);
    }

    @Test
    void withTheCommentItsContributorsAppealIsGone() {
        ann.reject(comment);
        appeal("Wordsthatmustgo").then().statusCode(200);
        given().header("Receipt", written.getString("receipt"))
                .delete("/api/v1/comments/" + comment)
                .then()
                .statusCode(204);

        assertThat(kept("comments")).noneMatch(document -> document.contains("Wordsthatmustgo"));
        assertThat(bob.queue("").getList("items")).isEmpty();
        appeal("Again").then().statusCode(410).body("code", equalTo("comment-withdrawn"));
        statement().then().statusCode(200).body("verdict", equalTo("reject")).body("appealTo", nullValue());
    }

    @Test
    void onlyWhoHasTheReceiptSeesTheDecisionAndAppeals() {
        ann.reject(comment);
        String decision = "/api/v1/comments/" + comment + "/decision";
        given().get(decision).then().statusCode(401).body("code", equalTo("receipt-missing"));
        given().header("Receipt", "x").get(decision).then().statusCode(403).body("code", equalTo("receipt-wrong"));
        given().header("Receipt", "x")
                .get("/api/v1/comments/nothing-here/decision")
                .then()
                .statusCode(404)
                .body("code", equalTo("comment-not-found"));
        given().contentType("application/json")
                .body(Map.of("text", "Please"))
                .post("/api/v1/comments/" + comment + "/appeal")
                .then()
                .statusCode(401);
        appeal("").then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        appeal("x".repeat(2_001)).then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        appeal("x".repeat(300_000)).then().statusCode(413).body("code", equalTo("too-large"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {}                   | /reason
                    {"reason": "dull"}   | /reason
                    {"reason": null}     | /reason
                    """)
    void whatIsNoReportIsRefused(String body, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/comments/" + comment + "/reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void onlyWhatCanBeReadIsReported() {
        given().header("Postbag-Contributor", "guessable")
                .contentType("application/json")
                .body(Map.of("reason", "spam"))
                .post("/api/v1/comments/" + comment + "/reports")
                .then()
                .statusCode(400);
        ann.reject(comment);
        report("spam", "").then().statusCode(404).body("code", equalTo("comment-not-found"));
        comment = "nothing-here";
        report("spam", "").then().statusCode(404);
    }

    private Response report(String reason, String text) {
        return given().contentType("application/json")
                .body(Map.of("reason", reason, "text", text))
                .post("/api/v1/comments/" + comment + "/reports");
    }

    private Response statement() {
        return given().header("Receipt", written.getString("receipt")).get("/api/v1/comments/" + comment + "/decision");
    }

    private Response appeal(String text) {
        return given().header("Receipt", written.getString("receipt"))
                .contentType("application/json")
                .body(Map.of("text", text))
                .post("/api/v1/comments/" + comment + "/appeal");
    }

    private List<String> kept(String collection) {
        List<String> documents = new ArrayList<>();
        for (Document document :
                mongo.getDatabase(database).getCollection(collection).find()) {
            documents.add(document.toJson());
        }
        return documents;
    }
}
