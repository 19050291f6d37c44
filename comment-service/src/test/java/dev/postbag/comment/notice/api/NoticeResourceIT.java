package dev.postbag.comment.notice.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class NoticeResourceIT {

    private static final Map<String, String> NOTICE =
            Map.of("kind", "defamation", "statement", "She did not.", "passage", "took the money");

    @Inject
    FollowingPosts posts;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private String comment = "";
    private String receipt = "";

    @BeforeEach
    void aCommentCanBeRead() {
        String post = Samples.post();
        posts.follow(PostState.published(post, 1, true));
        JsonPath written = given().contentType("application/json")
                .body(Map.of("body", "The keeper took the money."))
                .post("/api/v1/posts/" + post + "/comments")
                .jsonPath();
        comment = written.getString("comment.id");
        receipt = written.getString("receipt");
    }

    @Test
    void aNoticeIsPassedOnAnsweredAndUpheldAndNobodyIsNamed() {
        JsonPath opened = open().then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("notice.state", equalTo("open"))
                .body("notice.overdue", equalTo(false))
                .extract()
                .jsonPath();
        String id = opened.getString("notice.id");
        assertThat(Instant.parse(opened.getString("notice.dueAt")))
                .isAfterOrEqualTo(Instant.parse(opened.getString("notice.at")).plus(Duration.ofHours(48)));

        given().header("Receipt", receipt)
                .get("/api/v1/comments/" + comment + "/notices")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].statement", equalTo("She did not."))
                .body(not(containsString(opened.getString("receipt"))));
        answer(id, "stand", "It is in the minutes.").then().statusCode(200);
        answer(id, "stand", "It is in the minutes.").then().statusCode(200);
        answer(id, "agree", "").then().statusCode(409).body("code", equalTo("answered-before"));
        follow(id, opened.getString("receipt"))
                .then()
                .statusCode(200)
                .body("answer.answer", equalTo("stand"))
                .body("answer.text", equalTo("It is in the minutes."))
                .body("outcome", nullValue());

        conclude(id, upheld(1)).then().statusCode(200).body("outcome.reason", equalTo("legal-notice"));
        conclude(id, upheld(1)).then().statusCode(200);
        conclude(id, Map.of("outcome", "rejected", "reason", "lawful"))
                .then()
                .statusCode(409)
                .body("code", equalTo("notice-concluded"));
        answer(id, "agree", "").then().statusCode(409);
        given().get("/api/v1/comments/" + comment).then().statusCode(410);
        follow(id, opened.getString("receipt"))
                .then()
                .body("state", equalTo("concluded"))
                .body("outcome.outcome", equalTo("upheld"))
                .body("outcome.text", equalTo("Said so"))
                .body(not(containsString("ann")));
        given().header("Receipt", receipt)
                .get("/api/v1/comments/" + comment + "/decision")
                .then()
                .body("reason", equalTo("legal-notice"))
                .body(not(containsString("\"ann")));
        assertThat(stored()).noneMatch(document -> document.contains(opened.getString("receipt")));
    }

    @Test
    void moderatorsSeeTheCasesWithTheCommentAndAllThatHappened() {
        String id = open().jsonPath().getString("notice.id");
        answer(id, "agree", "");
        conclude(id, Map.of("outcome", "withdrawn-by-complainant", "reason", "asked-for"))
                .then()
                .statusCode(200);

        Map<String, Object> found = all("concluded", id);
        assertThat(found).containsEntry("status", "published").containsEntry("body", "The keeper took the money.");
        assertThat(JsonPath.from(given().auth()
                                .oauth2(Tokens.of("moderator", "ann"))
                                .get("/api/v1/notices?state=open&limit=100")
                                .asString())
                        .getList("items.notice.id"))
                .doesNotContain(id);
        assertThat(found.get("history").toString()).contains("opened", "answered", "agree", "concluded", "ann");
        given().get("/api/v1/notices").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("editor", "eve"))
                .get("/api/v1/notices")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("moderator", "ann"))
                .get("/api/v1/notices?state=late")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"));
        given().auth()
                .oauth2(Tokens.of("moderator", "ann"))
                .get("/api/v1/notices?cursor=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
    }

    @Test
    void aNoticeSentAgainOpensNoSecondCase() {
        String key = UUID.randomUUID().toString();
        JsonPath first = keyed(key, NOTICE).then().statusCode(201).extract().jsonPath();
        keyed(key, NOTICE)
                .then()
                .statusCode(201)
                .body("notice.id", equalTo(first.getString("notice.id")))
                .body("receipt", equalTo(first.getString("receipt")));
        keyed(key, Map.of("kind", "privacy", "statement", "Mine."))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        keyed("short", NOTICE).then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void onlyWhoHasAReceiptLearnsOfACase() {
        String id = open().jsonPath().getString("notice.id");
        given().get("/api/v1/notices/" + id).then().statusCode(401).body("code", equalTo("receipt-missing"));
        follow(id, receipt).then().statusCode(403).body("code", equalTo("receipt-wrong"));
        follow("nothing-here", receipt).then().statusCode(404).body("code", equalTo("notice-not-found"));
        given().get("/api/v1/comments/" + comment + "/notices")
                .then()
                .statusCode(401)
                .body("code", equalTo("receipt-missing"));
        given().header("Receipt", "x")
                .get("/api/v1/comments/" + comment + "/notices")
                .then()
                .statusCode(403)
                .body("code", equalTo("receipt-wrong"));
        answer("nothing-here", "agree", "").then().statusCode(404).body("code", equalTo("notice-not-found"));
        receipt = "x";
        answer(id, "agree", "").then().statusCode(403).body("code", equalTo("receipt-wrong"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {}                                       | /kind
            {"kind": "rude", "statement": "x"}       | /kind
            {"kind": "privacy"}                      | /statement
            {"kind": "privacy", "statement": "  "}   | /statement
            """)
    void whatIsNoNoticeIsRefused(String body, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/comments/" + comment + "/notices")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {}                                                    | /outcome
            {"outcome": "upheld", "reason": "lawful"}             | /reason
            {"outcome": "upheld", "reason": "legal-notice"}       | /revision
            """)
    void whatIsNoOutcomeIsRefused(String body, String pointer) {
        String id = open().jsonPath().getString("notice.id");
        given().auth()
                .oauth2(Tokens.of("moderator", "ann"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notices/" + id + "/outcome")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void whatCannotBeIsRefused() {
        String id = open().jsonPath().getString("notice.id");
        conclude(id, upheld(7)).then().statusCode(409).body("code", equalTo("stale-revision"));
        conclude("nothing-here", upheld(1)).then().statusCode(404).body("code", equalTo("notice-not-found"));
        answer(id, "perhaps", "").then().statusCode(400).body("errors[0].pointer", equalTo("/answer"));
        answer(id, "agree", "x".repeat(4_001)).then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        answer(id, "agree", "x".repeat(300_000)).then().statusCode(413).body("code", equalTo("too-large"));
        given().auth()
                .oauth2(Tokens.of("moderator", "ann"))
                .contentType("application/json")
                .body("{\"decisions\": [{\"comment\": \"" + comment
                        + "\", \"revision\": 1, \"verdict\": \"reject\", \"reason\": \"legal-notice\"}]}")
                .post("/api/v1/moderation/decisions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decisions/0/reason"));
        given().header("Receipt", receipt)
                .delete("/api/v1/comments/" + comment)
                .then()
                .statusCode(204);
        open().then().statusCode(404).body("code", equalTo("comment-not-found"));
    }

    private Response open() {
        return given().contentType("application/json").body(NOTICE).post("/api/v1/comments/" + comment + "/notices");
    }

    private Response keyed(String key, Map<String, String> notice) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(notice)
                .post("/api/v1/comments/" + comment + "/notices");
    }

    private Response answer(String id, String answer, String text) {
        return given().header("Receipt", receipt)
                .contentType("application/json")
                .body(Map.of("answer", answer, "text", text))
                .post("/api/v1/comments/" + comment + "/notices/" + id + "/answer");
    }

    private static Response follow(String id, String caseReceipt) {
        return given().header("Receipt", caseReceipt).get("/api/v1/notices/" + id);
    }

    private static Map<String, Object> upheld(int revision) {
        return Map.of("outcome", "upheld", "reason", "legal-notice", "revision", revision, "text", "Said so");
    }

    private static Response conclude(String id, Map<String, Object> outcome) {
        return given().auth()
                .oauth2(Tokens.of("moderator", "ann"))
                .contentType("application/json")
                .body(outcome)
                .post("/api/v1/notices/" + id + "/outcome");
    }

    private static Map<String, Object> all(String state, String id) {
        JsonPath cases = given().auth()
                .oauth2(Tokens.of("moderator", "ann"))
                .get("/api/v1/notices?limit=100&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return cases.<Map<String, Object>>getList("items").stream()
                .filter(one -> ((Map<?, ?>) one.get("notice")).get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Iterable<String> stored() {
        return mongo.getDatabase(database)
                .getCollection("notices")
                .find()
                .map(document -> document.toJson())
                .into(new java.util.ArrayList<>());
    }
}
