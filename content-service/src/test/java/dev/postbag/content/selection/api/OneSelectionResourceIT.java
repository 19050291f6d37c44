package dev.postbag.content.selection.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class OneSelectionResourceIT {

    private static final String SELECTIONS = "/api/v1/selections";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    PicksFromElsewhere elsewhere;

    @Test
    void aDraftIsRewrittenAsItsEditorSawItUntilItIsPublished() {
        String one = elsewhere.picked("It was not raining.");
        String two = elsewhere.picked("It was hardly raining.");
        Response made = make("You wrote about the rain", one);
        String self = made.jsonPath().getString("links.self");

        Response read = editor().get(self);
        read.then()
                .statusCode(200)
                .header("ETag", equalTo(made.header("ETag")))
                .header("Cache-Control", equalTo("no-store"))
                .body("picks.comment", contains(one))
                .body("introduction", nullValue());
        String order = body("You wrote of rain", "Two of you were there.", two, one);
        Response rewritten = put(self, read.header("ETag"), order);
        rewritten
                .then()
                .statusCode(200)
                .body("title", equalTo("You wrote of rain"))
                .body("slug", equalTo("you-wrote-of-rain"))
                .body("introduction", equalTo("Two of you were there."))
                .body("picks.comment", contains(two, one))
                .body("picks.revision", contains(2, 2));
        editor().get(made.jsonPath().getString("links.post"))
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("revision.number", equalTo(2))
                .body("blocks.type", contains("paragraph", "quotation", "quotation"))
                .body("blocks[1].liftedFrom.comment", equalTo(two));

        problem(put(self, read.header("ETag"), order), 412, "precondition-failed");
        String seen = rewritten.header("ETag");
        assertThat(put(self, seen, order).header("ETag")).isEqualTo(seen);
        editor().header("If-Match", seen)
                .post(made.jsonPath().getString("links.post") + "/publish")
                .then()
                .statusCode(200);
        Response published = editor().get(self);
        published.then().statusCode(200).body("status", equalTo("published"));
        problem(put(self, published.header("ETag"), order), 409, "selection-published");
    }

    @Test
    void whatIsTakenDownIsSaidToTheEditorAndFailsWhoeverDidNotSeeIt() {
        String stays = elsewhere.picked("It was hardly raining.");
        String goes = elsewhere.picked("It was not raining, and I have it in writing.");
        Response made = make("You wrote of writing", stays, goes);
        String self = made.jsonPath().getString("links.self");
        elsewhere.tellEnd(goes, 4, "rejected");
        await().atMost(LONGEST).until(() -> !editor().get(self).header("ETag").equals(made.header("ETag")));

        String order = body("You wrote of writing", null, goes, stays);
        problem(put(self, made.header("ETag"), order), 412, "precondition-failed");
        Response read = editor().get(self);
        assertThat(read.asString()).doesNotContain("in writing");
        read.then().body("picks[1].takenDown", equalTo("comment-rejected"));
        put(self, read.header("ETag"), order)
                .then()
                .statusCode(200)
                .body("picks[0].takenDown", equalTo("comment-rejected"))
                .body("picks[1].takenDown", nullValue());
        assertThat(editor().get(made.jsonPath().getString("links.post")).asString())
                .doesNotContain("in writing");
    }

    @Test
    void eachWayARewriteCanFailHasItsCode() {
        String one = elsewhere.picked("It was not raining.");
        Response made = make("You wrote of nothing", one);
        String self = made.jsonPath().getString("links.self");
        String order = body("You wrote", null, one);
        problem(editor().contentType("application/json").body(order).put(self), 428, "precondition-required");
        problem(put(self, "1", order), 400, "bad-parameter");
        problem(put(self, "\"1\"", body("You wrote", null, one, one)), 400, "invalid-request")
                .body("errors.pointer", hasItem("/picks/1/comment"));
        problem(put(self, "\"1\"", body("You wrote", null)), 400, "invalid-request");
        problem(put(self, "\"1\"", body("You wrote", null, one, "unknown")), 409, "not-picked")
                .body("errors.pointer", contains("/picks/1/comment"));
        problem(put(SELECTIONS + "/unknown", "\"1\"", order), 404, "selection-not-found");
        problem(editor().get(SELECTIONS + "/unknown"), 404, "selection-not-found");
        problem(editor().queryParam("words", "all").get(self), 400, "bad-parameter");
        problem(given().get(self), 401, "unauthenticated");
        problem(given().auth().oauth2(Tokens.forRole("moderator")).get(self), 403, "forbidden");
        editor().contentType("application/json")
                .body("{\"reason\": \"Not now.\"}")
                .post(made.jsonPath().getString("links.post") + "/withdraw")
                .then()
                .statusCode(200);
        problem(editor().get(self), 410, "post-withdrawn");
        problem(put(self, "\"2\"", order), 410, "post-withdrawn");
    }

    @Test
    void selectionsAreListedNewestFirstDraftsToo() {
        String one = elsewhere.picked("It was not raining.");
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            made.addFirst(make("You wrote, part " + number, one).jsonPath().getString("post"));
        }

        JsonPath first = page(null);
        JsonPath second = page(first.getString("nextCursor"));

        List<String> walked = new ArrayList<>(first.getList("items.post"));
        walked.addAll(second.getList("items.post"));
        assertThat(walked).startsWith(made.toArray(String[]::new));
        problem(editor().queryParam("cursor", "forged").get(SELECTIONS), 400, "bad-cursor");
        problem(given().get(SELECTIONS), 401, "unauthenticated");
    }

    private static JsonPath page(String cursor) {
        RequestSpecification request = editor().queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(SELECTIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response make(String title, String... comments) {
        Response made = editor().contentType("application/json")
                .body(body(title, null, comments))
                .post(SELECTIONS);
        made.then().statusCode(201);
        return made;
    }

    private static Response put(String self, String seen, String order) {
        return editor().contentType("application/json")
                .header("If-Match", seen)
                .body(order)
                .put(self);
    }

    private static String body(String title, String introduction, String... comments) {
        String picks = String.join(
                ", ",
                Arrays.stream(comments).map("{\"comment\": \"%s\"}"::formatted).toList());
        String words = introduction == null ? "" : "\"introduction\": \"%s\", ".formatted(introduction);
        return "{\"title\": \"%s\", %s\"picks\": [%s]}".formatted(title, words, picks);
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
