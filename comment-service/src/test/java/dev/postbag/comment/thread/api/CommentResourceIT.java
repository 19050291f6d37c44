package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CommentResourceIT {

    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    @Inject
    FollowingPosts posts;

    private final OpenThread thread = new OpenThread(Samples.post());

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(thread.post(), 3, true));
    }

    @Test
    void aCommentIsAnsweredWithItsReceipt() {
        Response answer = thread.send("  It was not raining.\r\n", null);

        String id = answer.jsonPath().getString("comment.id");
        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/comments/" + id))
                .header("Cache-Control", "no-store")
                .body("comment.body", equalTo("It was not raining."))
                .body("comment.post", equalTo(thread.post()))
                .body("comment.inReplyTo", nullValue())
                .body("comment.status", equalTo("published"))
                .body("comment.pseudonym", matchesPattern("[A-Z][a-z]+ [A-Z][a-z]+"))
                .body("comment.createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"))
                .body("comment.links.self", equalTo("/api/v1/comments/" + id))
                .body("comment.links.post", equalTo("/api/v1/posts/" + thread.post()))
                .body("receipt", matchesPattern(SECRET))
                .body("contributor", matchesPattern(SECRET));
    }

    @Test
    void aCommentCanBeReadAtItsLocation() {
        Response answer = thread.send("It was not raining.", null);

        given().get(answer.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("$", equalTo(answer.jsonPath().getMap("comment")));
    }

    @Test
    void aCommentReadBeforeIsNotSentAgain() {
        JsonPath written = thread.write("It was not raining.");
        String version = OpenThread.get(written).header("ETag");

        given().header("If-None-Match", version)
                .get(written.getString("comment.links.self"))
                .then()
                .statusCode(304)
                .header("ETag", version);
    }

    @Test
    void aReplyNamesItsParent() {
        JsonPath root = thread.write("It was not raining.");
        JsonPath answer = thread.reply(root, "It was.");

        assertThat(answer.getString("comment.inReplyTo")).isEqualTo(root.getString("comment.id"));
    }

    @Test
    void withTheirSecretAContributorKeepsTheirName() {
        JsonPath first = thread.write("One");
        Response second =
                thread.send(given().header("Postbag-Contributor", first.getString("contributor")), "Two", null);

        second.then()
                .statusCode(201)
                .body("comment.pseudonym", equalTo(first.getString("comment.pseudonym")))
                .body("contributor", equalTo(first.getString("contributor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with spaces, and as long as it should be ...."})
    void aContributorsSecretThatCouldBeGuessedIsRefused(String secret) {
        problem(thread.send(given().header("Postbag-Contributor", secret), "One", null), 400, "bad-parameter")
                .body("errors.pointer", hasItem("Postbag-Contributor"));
    }

    @Test
    void aContributorMayChooseTheirNameInAThread() {
        JsonPath first =
                thread.sendRaw("{\"body\": \"One\", \"displayName\": \"Gull\"}").jsonPath();
        assertThat(first.getString("comment.pseudonym")).isEqualTo("Gull");

        problem(thread.sendRaw("{\"body\": \"Two\", \"displayName\": \"GULL\"}"), 422, "display-name-taken")
                .body("errors.pointer", hasItem("/displayName"));
        problem(thread.sendRaw("{\"body\": \"Two\", \"displayName\": \"Editor\"}"), 422, "display-name-reserved");
        assertThat(thread.list().getList("items")).hasSize(1);
    }

    @Test
    void sentAgainWithItsKeyACommentIsAnsweredTheSame() {
        String key = UUID.randomUUID().toString();
        Response first = thread.send(given().header("Idempotency-Key", key), "One", null);
        Response again = thread.send(given().header("Idempotency-Key", key), "One", null);

        again.then().statusCode(201).header("Location", first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(thread.list().getList("items")).hasSize(1);
    }

    @Test
    void aKeyTakesNoSecondComment() {
        String key = UUID.randomUUID().toString();
        thread.send(given().header("Idempotency-Key", key), "One", null);

        problem(thread.send(given().header("Idempotency-Key", key), "Two", null), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 256})
    void aKeyTooShortOrTooLongIsRefused(int length) {
        problem(thread.send(given().header("Idempotency-Key", "k".repeat(length)), "One", null), 400, "bad-parameter")
                .body("errors.pointer", hasItem("Idempotency-Key"));
    }

    @Test
    void nothingCanBeSaidAboutAnUnknownPost() {
        problem(new OpenThread("unknown").send("Hello", null), 404, "post-not-found");
        problem(given().get("/api/v1/posts/unknown/comments"), 404, "post-not-found");
    }

    @Test
    void aClosedThreadIsReadAndTakesNothing() {
        thread.write("Before");
        posts.follow(PostState.published(thread.post(), 4, false));

        problem(thread.send("After", null), 409, "thread-closed");
        assertThat(thread.list().getList("items.body")).containsExactly("Before");
    }

    @Test
    void commentsGoWithTheirPost() {
        JsonPath written = thread.write("Before");
        posts.follow(PostState.withdrawn(thread.post(), 4));

        problem(thread.send("After", null), 410, "post-withdrawn");
        problem(given().get(thread.address()), 410, "post-withdrawn");
        problem(OpenThread.get(written), 410, "post-withdrawn");
        given().header("Receipt", written.getString("receipt"))
                .get(written.getString("comment.links.self"))
                .then()
                .statusCode(200)
                .body("body", equalTo("Before"));
    }

    @Test
    void aCommentOfAnotherThreadCannotBeAnswered() {
        OpenThread other = new OpenThread(Samples.post());
        posts.follow(PostState.published(other.post(), 1, true));
        String elsewhere = other.write("Elsewhere").getString("comment.id");

        problem(thread.send("Hello", elsewhere), 422, "no-such-parent").body("errors.pointer", hasItem("/inReplyTo"));
        problem(thread.send("Hello", "unknown"), 422, "no-such-parent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"body\": null}",
                "{\"body\": \"\"}",
                "{\"body\": \" \\n\\t \"}",
                "{\"body\": \"a\\u0000b\"}",
                "{\"body\": \"a\\u001bb\"}",
                "{\"body\": \"half \\ud83d of a pair\"}",
                "{\"body\": \"\\udc22\\ud83d\"}",
            })
    void unusableWordsAreRefusedWithAPointer(String json) {
        problem(thread.sendRaw(json), 400, "invalid-request").body("errors.pointer", hasItem("/body"));
        assertThat(thread.list().getList("items")).isEmpty();
    }

    @Test
    void tenThousandCharactersAreTakenAndNotOneMore() {
        String longest = "🐢".repeat(10_000);

        thread.send(longest, null).then().statusCode(201).body("comment.body", equalTo(longest));
        String escaped = "\\ud83d\\udc22".repeat(10_000);
        thread.sendRaw("{\"body\": \"" + escaped + "\"}").then().statusCode(201);
        problem(thread.send(longest + "a", null), 400, "invalid-request").body("errors.pointer", hasItem("/body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"body\": {}}", "{\"body\": [\"a\"]}", "\u0000", "null"})
    void whatIsNoCommentIsRefused(String json) {
        thread.sendRaw(json)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
        assertThat(thread.list().getList("items")).isEmpty();
    }

    @Test
    void anotherMediaTypeIsRefused() {
        problem(given().contentType("text/plain").body("Hello").post(thread.address()), 415, "unsupported-media-type");
    }

    @Test
    void aRequestTooLargeToBeACommentIsRefused() {
        String tooLarge = "{\"body\": \"" + "a".repeat(20_000_000) + "\"}";

        problem(thread.sendRaw(tooLarge), 413, "too-large");
        problem(
                given().contentType("application/json")
                        .body(new ByteArrayInputStream(tooLarge.getBytes(StandardCharsets.US_ASCII)))
                        .post(thread.address()),
                413,
                "too-large");
        assertThat(thread.list().getList("items")).isEmpty();
    }

    @Test
    void withItsReceiptACommentIsTakenBackOnceAndForAll() {
        JsonPath written = thread.write("It was not raining.");
        OpenThread.withdraw(written)
                .then()
                .statusCode(204)
                .header(
                        "Link",
                        "<" + thread.address() + ">; rel=\"collection\"; anchor=\"/api/v1/comments/"
                                + written.getString("comment.id") + "\"");
        OpenThread.withdraw(written).then().statusCode(204);

        problem(OpenThread.get(written), 410, "comment-withdrawn");
        assertThat(thread.list().getList("items")).isEmpty();
        given().header("Receipt", written.getString("receipt"))
                .get(written.getString("comment.links.self"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("withdrawn"))
                .body("body", nullValue())
                .body("pseudonym", nullValue());
    }

    @Test
    void withoutItsReceiptACommentStays() {
        JsonPath written = thread.write("It was not raining.");
        String self = written.getString("comment.links.self");
        String another = thread.write("It was.").getString("receipt");

        problem(given().delete(self), 401, "receipt-missing").header("WWW-Authenticate", notNullValue());
        problem(given().header("Receipt", another).delete(self), 403, "receipt-wrong");
        problem(given().header("Receipt", another).get(self), 403, "receipt-wrong");
        problem(given().header("Receipt", another).delete("/api/v1/comments/unknown"), 404, "comment-not-found");
        OpenThread.get(written).then().statusCode(200).body("body", equalTo("It was not raining."));
    }

    @Test
    void anUnknownCommentIsNotFound() {
        problem(given().get("/api/v1/comments/unknown"), 404, "comment-not-found");
        problem(given().get("/api/v1/comments/%00%24where"), 404, "comment-not-found");
    }

    @Test
    void aWithdrawnCommentWithRepliesIsAnEmptyShell() {
        JsonPath root = thread.write("It was not raining.");
        JsonPath answer = thread.reply(root, "It was.");
        OpenThread.withdraw(root);

        Map<String, Object> shell = thread.list().getMap("items[0]");
        assertThat(shell)
                .containsEntry("id", root.getString("comment.id"))
                .containsEntry("status", "withdrawn")
                .doesNotContainKeys("body", "pseudonym");
        assertThat(thread.list().getList("items.id"))
                .containsExactly(root.getString("comment.id"), answer.getString("comment.id"));
    }

    @Test
    void aThreadIsReadPageByPageOldestFirst() {
        for (int i = 1; i <= 5; i++) {
            thread.write("Comment " + i);
        }

        Response first = given().get(thread.address() + "?limit=2");
        assertThat(first.jsonPath().getList("items.body")).containsExactly("Comment 1", "Comment 2");
        String link = first.header("Link");
        assertThat(link).endsWith("rel=\"next\"");
        Response second = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        assertThat(second.jsonPath().getList("items.body")).containsExactly("Comment 3", "Comment 4");
        String cursor = second.jsonPath().getString("nextCursor");
        Response last =
                given().queryParam("limit", 2).queryParam("cursor", cursor).get(thread.address());
        assertThat(last.jsonPath().getList("items.body")).containsExactly("Comment 5");
        assertThat(last.jsonPath().getString("nextCursor")).isNull();
        assertThat(last.header("Link")).isNull();
    }

    @Test
    void aListReadBeforeIsNotSentAgainUntilItChanges() {
        thread.write("One");
        String tag = given().get(thread.address()).header("ETag");

        given().header("If-None-Match", tag).get(thread.address()).then().statusCode(304);
        thread.write("Two");
        given().header("If-None-Match", tag).get(thread.address()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "order=newest"})
    void aWrongParameterIsRefused(String query) {
        given().get(thread.address() + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", notNullValue());
    }

    @Test
    void aCursorOfAnotherThreadIsRefused() {
        OpenThread other = new OpenThread(Samples.post());
        posts.follow(PostState.published(other.post(), 1, true));
        List.of("One", "Two").forEach(other::write);
        String cursor = given().get(other.address() + "?limit=1").jsonPath().getString("nextCursor");

        problem(given().queryParam("cursor", cursor).get(thread.address()), 400, "bad-cursor");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:postbag:problem:" + code))
                .body("title", notNullValue());
    }
}
