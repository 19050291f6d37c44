package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RevisingResourceIT {

    @Inject
    FollowingPosts posts;

    private final OpenThread thread = new OpenThread(Samples.post());

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(thread.post(), 3, true));
    }

    @Test
    void whatACommentSaysIsGivenInBlocksToo() {
        thread.send("See [the *minutes*](https://example.org/m) <b>now</b>\n\n> Quoted\n\n1. One\n\n`x`", null)
                .then()
                .statusCode(201)
                .body("comment.revision", equalTo(1))
                .body("comment.editedAt", nullValue())
                .body("comment.blocks.type", contains("paragraph", "quotation", "list", "paragraph"))
                .body("comment.blocks[0].text.text", contains("See ", "the ", "minutes", " <b>now</b>"))
                .body("comment.blocks[0].text[2].marks.type", contains("link", "emphasis"))
                .body("comment.blocks[0].text[2].marks[0].href", equalTo("https://example.org/m"))
                .body("comment.blocks[0].text[2].marks[0].rel", equalTo("nofollow"))
                .body("comment.blocks[1].children[0].text[0].text", equalTo("Quoted"))
                .body("comment.blocks[2].ordered", equalTo(true))
                .body("comment.blocks[2].items[0][0].text[0].text", equalTo("One"))
                .body("comment.blocks[3].text[0].marks.type", contains("code"));
    }

    @Test
    void anEditIsTheNextRevisionAndReadersSeeIt() {
        JsonPath written = thread.write("It was *not* raining.");
        String version = OpenThread.get(written).header("ETag");

        Response edited = OpenThread.edit(written, version, " It was **hardly** raining.\r\n");

        edited.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("body", equalTo("It was **hardly** raining."))
                .body("blocks[0].text[1].marks.type", contains("strong"))
                .body("revision", equalTo(2))
                .body("editedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"))
                .body("createdAt", equalTo(written.getString("comment.createdAt")));
        Response read = OpenThread.get(written);
        assertThat(read.header("ETag")).isEqualTo(edited.header("ETag")).isNotEqualTo(version);
        read.then().body("body", equalTo("It was **hardly** raining.")).body("revision", equalTo(2));
        assertThat(thread.list().getList("items.revision")).containsExactly(2);
    }

    @Test
    void withItsReceiptAllRevisionsAreSeenAndWithoutOnlyTheNewest() {
        JsonPath written = thread.write("One");
        OpenThread.edit(written, "\"1\"", "*Two*").then().body("own.revisions.body", contains("One", "*Two*"));

        own(written)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"2\"")
                .body("body", equalTo("*Two*"))
                .body("own.editableUntil", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"))
                .body("own.mayBePicked", equalTo(false))
                .body("own.revisions.number", contains(1, 2))
                .body("own.revisions.body", contains("One", "*Two*"))
                .body("own.revisions[1].blocks[0].text[0].marks.type", contains("emphasis"));
        assertThat(OpenThread.get(written).asString()).doesNotContain("One").doesNotContain("own");
        assertThat(given().get(thread.address()).asString())
                .doesNotContain("One")
                .doesNotContain("mayBePicked");
    }

    @Test
    void consentIsGivenWithTheCommentOrLater() {
        JsonPath written = thread.sendRaw("{\"body\": \"One\", \"mayBePicked\": true}")
                .then()
                .statusCode(201)
                .body("mayBePicked", equalTo(true))
                .extract()
                .jsonPath();
        own(written).body("own.mayBePicked", equalTo(true));

        patch(written, "application/json", "{\"mayBePicked\": false}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header(
                        "Link",
                        "<" + thread.address() + ">; rel=\"collection\"; anchor=\"/api/v1/comments/"
                                + written.getString("comment.id") + "\"")
                .body("own.mayBePicked", equalTo(false))
                .body("revision", equalTo(1));
        own(written).body("own.mayBePicked", equalTo(false));
        assertThat(thread.write("Two").getBoolean("mayBePicked")).isFalse();
    }

    @Test
    void nothingIsLeftOfAWithdrawnCommentForItsContributorEither() {
        JsonPath written = thread.write("One");
        OpenThread.edit(written, "\"1\"", "Two");
        OpenThread.withdraw(written);

        own(written)
                .body("status", equalTo("withdrawn"))
                .body("own.revisions", hasSize(0))
                .body("own.mayBePicked", nullValue())
                .body("own.editableUntil", nullValue());
    }

    @Test
    void theSameWordsAgainMakeNoRevision() {
        JsonPath written = thread.write("It was not raining.");

        OpenThread.edit(written, "\"1\"", "It was not raining.")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1));
    }

    @Test
    void anEditWithoutTheVersionSeenOrOfAnotherIsRefused() {
        JsonPath written = thread.write("One");
        OpenThread.edit(written, "\"1\"", "Two").then().statusCode(200);

        problem(OpenThread.edit(written, "\"1\"", "Three"), 412, "precondition-failed");
        problem(OpenThread.edit(written, "W/\"2\"", "Three"), 412, "precondition-failed");
        problem(OpenThread.edit(written, "\"other\"", "Three"), 412, "precondition-failed");
        problem(OpenThread.edit(written, "2", "Three"), 400, "bad-parameter");
        problem(OpenThread.edit(written, "*", "Three"), 400, "bad-parameter");
        problem(
                json().header("Receipt", written.getString("receipt"))
                        .body("{\"body\": \"Three\"}")
                        .patch(written.getString("comment.links.self")),
                428,
                "precondition-required");
        OpenThread.get(written).then().body("body", equalTo("Two"));
    }

    @Test
    void withoutItsReceiptACommentIsNotEdited() {
        JsonPath written = thread.write("One");
        String self = written.getString("comment.links.self");
        String another = thread.write("Other").getString("receipt");
        RequestSpecification edit = json().header("If-Match", "\"1\"").body("{\"body\": \"Two\"}");

        problem(edit.patch(self), 401, "receipt-missing").header("WWW-Authenticate", notNullValue());
        edit.header("Receipt", another);
        problem(edit.patch(self), 403, "receipt-wrong");
        problem(edit.patch("/api/v1/comments/unknown"), 404, "comment-not-found");
        OpenThread.get(written).then().body("body", equalTo("One"));
    }

    @Test
    void aWithdrawnCommentIsNotEdited() {
        JsonPath written = thread.write("One");
        OpenThread.withdraw(written);

        problem(OpenThread.edit(written, "\"2\"", "Two"), 410, "comment-withdrawn");
    }

    @Test
    void aCommentIsEditedUpToTwentyRevisions() {
        JsonPath written = thread.write("Revision 1");
        for (int number = 1; number < 20; number++) {
            OpenThread.edit(written, "\"" + number + "\"", "Revision " + (number + 1))
                    .then()
                    .statusCode(200);
        }

        problem(OpenThread.edit(written, "\"20\"", "Revision 21"), 409, "too-many-revisions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"body\": null}", "{\"body\": \" \"}", "{\"body\": \"a\\u0000b\"}", "null"})
    void unusableWordsAreRefusedWithAPointer(String body) {
        JsonPath written = thread.write("One");

        problem(patch(written, "application/json", body), 400, "invalid-request")
                .body("errors.pointer", hasItem("/body"));
    }

    @ParameterizedTest
    @CsvSource({"application/json, '{', 400, malformed-json", "text/plain, Two, 415, unsupported-media-type"})
    void whatIsNoEditIsRefused(String type, String body, int status, String code) {
        problem(patch(thread.write("One"), type, body), status, code);
    }

    @Test
    void anEditTooLargeToBeACommentIsRefused() {
        problem(
                patch(thread.write("One"), "application/json", "{\"body\": \"" + "a".repeat(2_000_000) + "\"}"),
                413,
                "too-large");
    }

    private static Response patch(JsonPath written, String type, String body) {
        return given().contentType(type)
                .header("Receipt", written.getString("receipt"))
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(written.getString("comment.links.self"));
    }

    private static ValidatableResponse own(JsonPath written) {
        return given().header("Receipt", written.getString("receipt"))
                .get(written.getString("comment.links.self"))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:postbag:problem:" + code));
    }
}
