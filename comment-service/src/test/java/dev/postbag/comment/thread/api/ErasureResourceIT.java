package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.erasure.CaptureErasureAcknowledged;
import dev.postbag.contracts.erasure.ErasureAcknowledged;
import dev.postbag.contracts.erasure.Kept;
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
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ErasureResourceIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    FollowingPosts posts;

    @Inject
    Topics topics;

    @Inject
    ObjectMapper json;

    private final String post = Samples.post();
    private final OpenThread thread = new OpenThread(post);

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(post, 1, true));
    }

    @Test
    void withItsReceiptACommentIsErasedAndAReplyKeepsItsPlace() {
        JsonPath written = thread.write("I was there.");
        JsonPath reply = thread.reply(written, "So was I.");

        withReceipt(written)
                .post(erasure(written))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("comment", equalTo(id(written)))
                .body("by", equalTo("contributor"))
                .body("reason", nullValue())
                .body("holders.name", contains("comment", "content", "ingest"));
        withReceipt(written).post(erasure(written)).then().statusCode(200);

        problem(given().get("/api/v1/comments/" + id(written)), 410, "comment-withdrawn");
        JsonPath listed = thread.list();
        assertThat(listed.getList("items.id", String.class)).containsExactly(id(written), id(reply));
        assertThat(listed.prettify()).doesNotContain("I was there");
        problem(OpenThread.edit(written, "\"1\"", "Or not."), 410, "comment-withdrawn");
        OpenThread.withdraw(written).then().statusCode(204);
    }

    @Test
    void anErasureIsCompleteOnceEachHolderHasSaidSo() {
        JsonPath written = thread.write("I was there.");
        withReceipt(written).post(erasure(written)).then().statusCode(200);

        await().atMost(LONGEST)
                .untilAsserted(() -> read(written)
                        .body("holders[0].acknowledgedAt", notNullValue())
                        .body("complete", equalTo(false)));
        incomplete().body("items.comment", hasItem(id(written)));

        topics.send(new ErasureAcknowledged(id(written), post, List.of(), Samples.NOON));
        topics.send(new ErasureAcknowledged(id(written), post, List.of(), Samples.NOON.plusSeconds(9)));
        topics.send(new ErasureAcknowledged("unknown", post, List.of(), Samples.NOON));
        topics.send(new CaptureErasureAcknowledged(
                id(written), post, List.of(new Kept("capture", "c", "captures-are-never-changed")), Samples.NOON));

        await().atMost(LONGEST)
                .untilAsserted(() -> read(written)
                        .body("complete", equalTo(true))
                        .body("holders[1].acknowledgedAt", equalTo("2026-01-17T12:00:00Z"))
                        .body("holders[2].kept[0].kind", equalTo("capture")));
        incomplete().body("items.comment", not(hasItem(id(written))));
    }

    @Test
    void theOthersAreToldOnceWhatIsToBeGone() throws IOException {
        JsonPath written = thread.write("I was there.");
        withReceipt(written).post(erasure(written)).then().statusCode(200);
        withReceipt(written).post(erasure(written)).then().statusCode(200);

        await().atMost(LONGEST).until(() -> told(id(written)).size() >= 3);

        List<JsonNode> told = told(id(written));
        assertThat(told).hasSize(3);
        assertThat(told.getLast().path("by").asText()).isEqualTo("contributor");
        assertThat(told.getLast().path("imported").asBoolean()).isFalse();
        assertThat(told.getLast().path("version").asLong()).isEqualTo(3);
    }

    @Test
    void anEditorErasesWithAReasonThatTheDeskSees() {
        JsonPath written = thread.write("I was there.");

        byDesk(editor(), written, Map.of("reason", " They asked us to. "))
                .then()
                .statusCode(200)
                .body("by", equalTo("desk"))
                .body("reason", equalTo("They asked us to."));

        editor().get(erasure(written)).then().statusCode(200).body("by", equalTo("desk"));
    }

    @Test
    void whatIsWrittenAboutACommentIsErasedWithIt() {
        JsonPath written = thread.write("I was there.");
        given().contentType("application/json")
                .body(Map.of("kind", "defamation", "statement", "She was not.", "passage", "I was there."))
                .post("/api/v1/comments/" + id(written) + "/notices")
                .then()
                .statusCode(201);
        withReceipt(written).post(erasure(written)).then().statusCode(200);

        await().atMost(LONGEST)
                .untilAsserted(() -> read(written)
                        .body("holders[0].kept.kind", contains("legal-notice"))
                        .body("holders[0].kept.why", contains("words-of-the-complainant")));
        withReceipt(written)
                .get("/api/v1/comments/" + id(written) + "/notices")
                .then()
                .statusCode(200)
                .body("items[0].statement", equalTo("She was not."))
                .body("items[0].passage", equalTo(""));
    }

    @Test
    void whatCannotBeErasedIsRefusedWithItsReason() {
        JsonPath written = thread.write("I was there.");
        JsonPath other = thread.write("So was I.");

        problem(bare().post(erasure(written)), 401, "receipt-missing");
        problem(given().get(erasure(written)), 401, "receipt-missing");
        problem(bare().auth().oauth2(Tokens.forRole("moderator")).post(erasure(written)), 401, "receipt-missing");
        problem(bare().auth().oauth2("forged").post(erasure(written)), 401, "unauthenticated");
        problem(withReceipt(other).post(erasure(written)), 403, "receipt-wrong");
        problem(withReceipt(other).get(erasure(written)), 403, "receipt-wrong");
        problem(withReceipt(written).get(erasure(written)), 404, "not-erased");
        problem(withReceipt(written).post("/api/v1/comments/unknown/erasure"), 404, "comment-not-found");
        problem(editor().get("/api/v1/comments/unknown/erasure"), 404, "comment-not-found");
        problem(editor().noContentType().post(erasure(written)), 400, "invalid-request")
                .body("errors.pointer", hasItem("/reason"));
        problem(byDesk(editor(), written, Map.of("reason", "x".repeat(501))), 400, "invalid-request");
        problem(editor().contentType("application/json").body("{").post(erasure(written)), 400, "malformed-json");
        problem(editor().contentType("text/plain").body("x").post(erasure(written)), 415, "unsupported-media-type");
        problem(byDesk(editor(), written, Map.of("reason", "x".repeat(300_000))), 413, "too-large");
        OpenThread.get(written).then().statusCode(200);
    }

    @Test
    void aListOfErasuresGoesOnWhereItsPageEndsAndIsForEditors() {
        for (int i = 0; i < 3; i++) {
            JsonPath written = thread.write("Comment " + i);
            withReceipt(written).post(erasure(written)).then().statusCode(200);
        }
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = editor().queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/erasures")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.findAll { it.post == '" + post + "' }.comment"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(walked).hasSize(3).doesNotHaveDuplicates();
        problem(editor().queryParam("state", "complete").get("/api/v1/erasures"), 400, "bad-parameter");
        problem(editor().queryParam("cursor", "forged").get("/api/v1/erasures"), 400, "bad-cursor");
        problem(given().get("/api/v1/erasures"), 401, "unauthenticated");
        problem(given().auth().oauth2(Tokens.forRole("moderator")).get("/api/v1/erasures"), 403, "forbidden");
    }

    private List<JsonNode> told(String comment) throws IOException {
        List<JsonNode> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : topics.all("postbag.comments")) {
            JsonNode event = json.readTree(message.value());
            if (comment.equals(event.path("comment").asText())) {
                told.add(event);
            }
        }
        return told;
    }

    private static ValidatableResponse read(JsonPath written) {
        return withReceipt(written).get(erasure(written)).then().statusCode(200);
    }

    private static ValidatableResponse incomplete() {
        return editor().queryParam("state", "incomplete")
                .queryParam("limit", 100)
                .get("/api/v1/erasures")
                .then()
                .statusCode(200);
    }

    private static Response byDesk(RequestSpecification who, JsonPath written, Map<String, String> order) {
        return who.contentType("application/json").body(order).post(erasure(written));
    }

    /** Sent without a body and without saying what that would be. */
    private static RequestSpecification bare() {
        return given().noContentType();
    }

    private static RequestSpecification withReceipt(JsonPath written) {
        return bare().header("Receipt", written.getString("receipt"));
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.forRole("editor"));
    }

    private static String id(JsonPath written) {
        return written.getString("comment.id");
    }

    private static String erasure(JsonPath written) {
        return "/api/v1/comments/" + id(written) + "/erasure";
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
