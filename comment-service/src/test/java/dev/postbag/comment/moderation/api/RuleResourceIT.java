package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.mongodb.client.MongoClient;
import dev.postbag.comment.moderation.RuleBook;
import dev.postbag.comment.moderation.WritingRules;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RuleResourceIT {

    private static final String RULES = "/api/v1/moderation/rules";

    @Inject
    FollowingPosts posts;

    @Inject
    WritingRules writing;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final Desk ann = new Desk("ann");
    private final String post = Samples.post();

    @AfterEach
    void theDefaultRulesHoldAgain() {
        mongo.getDatabase(database).getCollection("moderationRules").deleteMany(new Document());
        writing.write(RuleBook.DEFAULT.rules(), 0);
    }

    @Test
    void rulesThatAreWrittenHoldAtOnce() {
        posts.follow(PostState.published(post, 1, true));
        Response before = ann.request().get(RULES);
        before.then().statusCode(200).body("rules.name", hasItem("repeats"));

        Response after = write(before.header("ETag"), """
                        {"rules": [{"name": "banned", "verdict": "reject", "reason": "abuse", "check": "words",
                         "words": ["nincompoop"]}]}""");

        after.then().statusCode(200).body("rules[0].words[0]", equalTo("nincompoop"));
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(ann.request().get(RULES).asString()).isEqualTo(after.asString());
        send("You Nincompoop").then().statusCode(201).body("comment.status", equalTo("rejected"));
        send("Well said").then().statusCode(201).body("comment.status", equalTo("published"));
        assertThat(given().get("/api/v1/posts/" + post + "/comments").jsonPath().getList("items.body"))
                .containsExactly("Well said");
        assertThat(ann.request()
                        .get("/api/v1/moderation/log?limit=1")
                        .jsonPath()
                        .getMap("items[0].decision"))
                .containsEntry("rule", "banned")
                .containsEntry("verdict", "reject");
        write(before.header("ETag"), "{\"rules\": []}").then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {}                                                                        | /rules
                    {"rules": [null]}                                                         | /rules/0
                    {"rules": [{"name": "A B"}]}                                              | /rules/0/name
                    {"rules": [{"name": "a", "verdict": "publish"}]}                          | /rules/0/verdict
                    {"rules": [{"name": "a", "verdict": "reject", "reason": "needs-a-look"}]} | /rules/0/reason
                    {"rules": [{"name": "a", "verdict": "hold", "reason": "spam"}]}           | /rules/0/check
                    {"rules": [{"name": "a", "verdict": "hold", "reason": "spam", "check": "words"}]} | /rules/0/words
                    {"rules": [{"name": "a", "verdict": "hold", "reason": "spam", "check": "words", "words": [""]}]} | /rules/0/words
                    {"rules": [{"name": "a", "verdict": "hold", "reason": "spam", "check": "links", "most": -1}]} | /rules/0/most
                    {"rules": [{"name": "a", "verdict": "hold", "reason": "spam", "check": "flood", "most": 1}]} | /rules/0/withinSeconds
                    {"rules": [{"name": "a", "verdict": "hold", "reason": "spam", "check": "personal-data"}, {"name": "a", "verdict": "hold", "reason": "spam", "check": "personal-data"}]} | /rules/1/name
                    """)
    void whatIsNoRuleIsRefusedWithItsPlace(String body, String pointer) {
        write(ann.request().get(RULES).header("ETag"), body)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void rulesAreReadAndWrittenByModeratorsAndOperators() {
        given().get(RULES).then().statusCode(401);
        given().auth().oauth2(Tokens.forRole("editor")).get(RULES).then().statusCode(403);
        given().auth().oauth2(Tokens.forRole("operator")).get(RULES).then().statusCode(200);
        ann.request().body("{\"rules\": []}").put(RULES).then().statusCode(428);
    }

    @Test
    void aPostsModeIsChosenByWhoeverKnowsTheOneBefore() {
        posts.follow(PostState.published(post, 1, true));
        String address = "/api/v1/moderation/posts/" + post;
        ann.request()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("mode", equalTo("after"));

        ann.choose(post, "before");

        ann.request().get(address).then().header("ETag", "\"1\"").body("mode", equalTo("before"));
        ann.request()
                .header("If-Match", "\"0\"")
                .body("{\"mode\": \"after\"}")
                .put(address)
                .then()
                .statusCode(412);
        ann.request().body("{\"mode\": \"after\"}").put(address).then().statusCode(428);
        send("Words").then().body("comment.status", equalTo("pending"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"mode\": \"never\"}", "{\"mode\": null}"})
    void whatIsNoModeIsRefused(String body) {
        posts.follow(PostState.published(post, 1, true));
        ann.request()
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/moderation/posts/" + post)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mode"));
    }

    @Test
    void aPostThatIsNotThereHasNoMode() {
        for (Response answer : List.of(
                ann.request().get("/api/v1/moderation/posts/nothing-here"),
                ann.request()
                        .header("If-Match", "\"0\"")
                        .body("{\"mode\": \"after\"}")
                        .put("/api/v1/moderation/posts/nothing-here"))) {
            answer.then().statusCode(404).body("code", equalTo("post-not-found"));
        }
        given().get("/api/v1/moderation/posts/x").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forRole("reader"))
                .get("/api/v1/moderation/posts/x")
                .then()
                .statusCode(403);
    }

    private Response write(String seen, String body) {
        return ann.request().header("If-Match", seen).body(body).put(RULES);
    }

    private Response send(String body) {
        return given().contentType("application/json")
                .body(Map.of("body", body))
                .post("/api/v1/posts/" + post + "/comments");
    }
}
