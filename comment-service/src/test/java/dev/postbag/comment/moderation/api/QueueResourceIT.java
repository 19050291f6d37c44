package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class QueueResourceIT {

    @Inject
    FollowingPosts posts;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final String post = Samples.post();
    private final Desk ann = new Desk("ann-" + UUID.randomUUID());
    private final Desk bob = new Desk("bob-" + UUID.randomUUID());

    @BeforeEach
    void thePostsCommentsAreReadBeforeTheyAreShown() {
        mongo.getDatabase(database)
                .getCollection("comments")
                .updateMany(Filters.exists("queue"), Updates.unset("queue"));
        posts.follow(PostState.published(post, 1, true));
        ann.choose(post, "before");
    }

    @Test
    void aHeldCommentWaitsWithAllThatIsNeededToDecideAndNobodyElseSeesIt() {
        JsonPath parent = write("The parent", null);
        ann.publish(parent.getString("comment.id"));
        JsonPath written = write("The reply", parent.getString("comment.id"));
        String comment = written.getString("comment.id");

        assertThat(written.getString("comment.status")).isEqualTo("pending");
        assertThat(written.getString("comment.body")).isEqualTo("The reply");
        given().get("/api/v1/comments/" + comment).then().statusCode(404);
        Map<String, Object> item =
                ann.queue("").<Map<String, Object>>getList("items").getFirst();
        assertThat(item)
                .containsEntry("comment", comment)
                .containsEntry("post", post)
                .containsEntry("kinds", List.of("pending"))
                .containsEntry("status", "pending")
                .containsEntry("revision", 1)
                .containsEntry("body", "The reply")
                .containsEntry("name", written.getString("comment.pseudonym"))
                .containsEntry("parent", Map.of("comment", parent.getString("comment.id"), "body", "The parent"));
        assertThat(item.toString()).contains("mode:before").contains("awaits-decision");

        assertThat(ann.publish(comment).getString("results[0].outcome")).isEqualTo("decided");
        given().get("/api/v1/comments/" + comment).then().statusCode(200).body("body", equalTo("The reply"));
        assertThat(ann.queue("").getList("items")).isEmpty();
    }

    @Test
    void anEditOfAHeldCommentGoesOnWaitingAndTheRevisionBeforeCanNoLongerBeJudged() {
        JsonPath written = write("One", null);
        String comment = written.getString("comment.id");
        edit(written, "Two");

        assertThat(ann.queue("").getInt("items[0].revision")).isEqualTo(2);
        assertThat(ann.publish(comment).getString("results[0].code")).isEqualTo("stale-revision");
        given().get("/api/v1/comments/" + comment).then().statusCode(404);
    }

    @Test
    void anEditOfAPublishedCommentIsLookedAtAgain() {
        JsonPath written = write("One", null);
        String comment = written.getString("comment.id");
        ann.publish(comment);
        edit(written, "Two");

        given().get("/api/v1/comments/" + comment).then().statusCode(404);
        assertThat(bob.decide(comment, 2, "publish", "within-the-rules").getString("results[0].outcome"))
                .isEqualTo("decided");
        given().get("/api/v1/comments/" + comment).then().statusCode(200).body("body", equalTo("Two"));
    }

    @Test
    void theQueueGoesOnBehindItsCursor() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(write("Comment " + i, null).getString("comment.id"));
        }
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = ann.queue("?kind=pending&limit=2" + cursor);
            walked.addAll(page.getList("items.comment", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(walked).containsExactlyElementsOf(written);
        assertThat(ann.queue("?kind=reported").getList("items")).isEmpty();
    }

    @Test
    void whatOneModeratorHasTakenNobodyElseIsGivenOrDecides() {
        String first = write("One", null).getString("comment.id");
        String second = write("Two", null).getString("comment.id");

        assertThat(ann.claim("{\"limit\": 1}").getList("items.comment")).containsExactly(first);
        assertThat(ann.claim("{\"limit\": 1}").getList("items.comment")).containsExactly(first);
        assertThat(bob.claim("{}").getList("items.comment")).containsExactly(second);
        assertThat(bob.queue("").getString("items[0].claim.by")).isEqualTo(ann.moderator());
        assertThat(bob.publish(first).getString("results[0].code")).isEqualTo("claimed-by-another");

        ann.request().delete("/api/v1/moderation/claims/" + first).then().statusCode(204);
        ann.request().delete("/api/v1/moderation/claims/" + second).then().statusCode(204);
        assertThat(bob.claim("{\"kind\": \"pending\"}").getList("items.comment"))
                .containsExactly(first, second);
    }

    @Test
    void ofManyWhoClaimAtOnceNoTwoHaveTheSame() throws Exception {
        for (int i = 0; i < 12; i++) {
            write("Comment " + i, null);
        }
        List<Callable<List<String>>> claims = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Desk moderator = new Desk("moderator-" + i + "-" + UUID.randomUUID());
            claims.add(() -> moderator.claim("{\"limit\": 2}").getList("items.comment", String.class));
        }
        List<String> claimed = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<List<String>> claim : pool.invokeAll(claims)) {
                claimed.addAll(claim.get());
            }
        }

        assertThat(claimed).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void howManyWaitAndHowLongCanBeSeen() {
        write("One", null);

        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("postbag_moderation_waiting\\{[^}]*kind=\"pending\"[^}]*} 1\\.0")
                .containsPattern("postbag_moderation_waiting_seconds\\{[^}]*kind=\"pending\"[^}]*} 0\\.\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=dull", "?cursor=x", "?limit=0", "?colour=red"})
    void aWrongParameterIsRefused(String parameters) {
        ann.request().get("/api/v1/moderation/queue" + parameters).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"dull\"}", "{\"limit\": 0}", "{\"limit\": 101}", "{", ""})
    void aWrongClaimIsRefused(String body) {
        ann.request().body(body).post("/api/v1/moderation/claims").then().statusCode(400);
    }

    @Test
    void onlyModeratorsSeeTheQueueAndTakeFromIt() {
        given().get("/api/v1/moderation/queue").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/moderation/claims")
                .then()
                .statusCode(401);
        String editor = Tokens.forRole("editor");
        given().auth().oauth2(editor).get("/api/v1/moderation/queue").then().statusCode(403);
        given().auth()
                .oauth2(editor)
                .delete("/api/v1/moderation/claims/x")
                .then()
                .statusCode(403);
    }

    private JsonPath write(String body, @Nullable String inReplyTo) {
        Map<String, @Nullable String> sent = new HashMap<>();
        sent.put("body", body);
        sent.put("inReplyTo", inReplyTo);
        return given().contentType("application/json")
                .body(sent)
                .post("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void edit(JsonPath written, String body) {
        String address = written.getString("comment.links.self");
        String receipt = written.getString("receipt");
        String version = given().header("Receipt", receipt).get(address).header("ETag");
        given().contentType("application/json")
                .header("Receipt", receipt)
                .header("If-Match", version)
                .body(Map.of("body", body))
                .patch(address)
                .then()
                .statusCode(200);
    }
}
