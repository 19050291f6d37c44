package dev.postbag.content.selection.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.content.post.KnownPicks;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class SelectionResourceIT {

    private static final String SELECTIONS = "/api/v1/selections";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    PicksFromElsewhere elsewhere;

    @Inject
    KnownPicks picks;

    @Test
    void aSelectionIsADraftOfItsPicksInOrderWithTheEditorsWordsBetween() {
        String first = elsewhere.picked("It was not raining.");
        String second = elsewhere.picked("It was hardly raining.");

        Response made = make(Map.of(
                "title",
                "You wrote about the rain",
                "introduction",
                "Many of you were there.\n\nTwo of you disagree.",
                "picks",
                List.of(Map.of("comment", second, "note", "One looked it up."), Map.of("comment", first))));

        made.then().statusCode(201).body("status", equalTo("draft")).body("title", equalTo("You wrote about the rain"));
        String path = made.header("Location").replaceFirst("^https?://[^/]+", "");
        editor().get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("madeOf", equalTo("selection"))
                .body("provenance", empty())
                .body("blocks.type", contains("paragraph", "paragraph", "paragraph", "quotation", "quotation"))
                .body("blocks.id", contains("s1", "s2", "s3", "s4", "s5"))
                .body("blocks.span", contains(nullValue(), nullValue(), nullValue(), nullValue(), nullValue()))
                .body("blocks[2].text[0].text", equalTo("One looked it up."))
                .body("blocks[3].role", equalTo("comment"))
                .body("blocks[3].liftedFrom.comment", equalTo(second))
                .body("blocks[3].liftedFrom.revision", equalTo(2))
                .body("blocks[3].liftedFrom.self", equalTo("/api/v1/comments/" + second))
                .body("blocks[3].citation.author", equalTo("Quiet Kingfisher"))
                .body("blocks[3].citation.url", equalTo("/api/v1/comments/" + second))
                .body("blocks[3].citation.published", equalTo("2026-01-17"))
                .body("blocks[3].children[0].id", equalTo("s4.1"))
                .body("blocks[3].children[0].text[0].text", equalTo("It was hardly raining."))
                .body("blocks[3].children[0].text[0].marks[0].type", equalTo("emphasis"))
                .body("blocks[3].children[1].type", equalTo("list"))
                .body("blocks[3].children[1].items[0][0].id", equalTo("s4.3"))
                .body("blocks[4].liftedFrom.comment", equalTo(first));
        given().get(path).then().statusCode(404);
    }

    @Test
    void aPublishedSelectionIsAPostLikeAnyOtherUntilWhatItHoldsIsTakenDown() {
        String stays = elsewhere.picked("It was hardly raining, and there is a photograph of it.");
        String goes = elsewhere.picked("It was not raining that day, and I have it in writing.");
        Response made = selection(stays, goes);
        String path = "/api/v1/posts/" + made.jsonPath().getString("post");
        problem(publish(path, "\"7\""), 412, "precondition-failed");
        problem(publish(path, "1"), 400, "bad-parameter");
        problem(editor().post(path + "/publish"), 428, "precondition-required");

        String seen = editor().get(path).header("ETag");
        assertThat(seen).isEqualTo(made.header("ETag"));
        for (int times = 0; times < 2; times++) {
            publish(path, seen).then().statusCode(200).body("status", equalTo("published"));
        }
        given().get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body(
                        "blocks[1].children[0].text[0].text",
                        equalTo("It was not raining that day, and I have it in writing."));

        elsewhere.tellEnd(goes, 4, "withdrawn");

        await().atMost(LONGEST).until(() -> given().get(path).jsonPath().getInt("revision.number") == 2);
        given().get(path)
                .then()
                .body("blocks[1].withdrawn.reason", equalTo("comment-withdrawn"))
                .body("blocks[1].citation.author", nullValue());
        for (String place : List.of("", "/revisions/1", "/revisions/2", "/revisions/2/diff?against=1")) {
            Response shown = given().get(path + place);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.asString()).doesNotContain("in writing");
        }
        assertThat(given().get(path + "/revisions/1").asString()).contains("a photograph of it");
        problem(
                editor().contentType("application/json")
                        .body("{\"revision\": 2}")
                        .post(path + "/quotations/s2/restore"),
                409,
                "comment-taken-down");
    }

    @Test
    void onlyADraftThatWasMadeHereIsPublishedByAnEditor() {
        problem(publish("/api/v1/posts/unknown", "\"1\""), 404, "post-not-found");
        problem(given().post("/api/v1/posts/unknown/publish"), 401, "unauthenticated");
        String post =
                selection(elsewhere.picked("It was not raining.")).jsonPath().getString("post");
        editor().contentType("application/json")
                .body("{\"reason\": \"Not now.\"}")
                .post("/api/v1/posts/" + post + "/withdraw")
                .then()
                .statusCode(200);
        problem(publish("/api/v1/posts/" + post, "\"2\""), 410, "post-withdrawn");
    }

    private static Response publish(String path, String seen) {
        return editor().header("If-Match", seen).post(path + "/publish");
    }

    @Test
    void whatIsNotPickedOrNoLongerIsNamedAndNothingIsMade() {
        String picked = elsewhere.picked("It was not raining.");
        String unpicked = elsewhere.picked("It was raining.");
        elsewhere.tellEnd(unpicked, 4, "unpicked");
        await().atMost(LONGEST)
                .until(() -> picks.of(List.of(unpicked)).get(unpicked).said() == null);

        problem(selection("unknown", picked, unpicked), 409, "not-picked")
                .body("errors.pointer", contains("/picks/0/comment", "/picks/2/comment"));
    }

    @Test
    void theEndOfAPickHeardBeforeThePickStands() {
        String comment = UUID.randomUUID().toString();
        elsewhere.tellEnd(comment, 4, "withdrawn");
        elsewhere.tell(comment, "It was not raining.");
        // Of one key, and so heard after both.
        elsewhere.tellEnd(comment, 5, "withdrawn");
        await().atMost(LONGEST)
                .until(() -> picks.of(List.of(comment)).containsKey(comment)
                        && picks.of(List.of(comment)).get(comment).version() == 5);

        assertThat(picks.of(List.of(comment)).get(comment).said()).isNull();
        problem(selection(comment), 409, "not-picked");
    }

    @Test
    void theSameOrderSentAgainMakesNoOtherSelection() {
        Map<String, Object> order = Map.of(
                "title",
                "You wrote again",
                "picks",
                List.of(Map.of("comment", elsewhere.picked("It was not raining."))));
        String key = UUID.randomUUID().toString();

        Response first = editor().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order)
                .post(SELECTIONS);
        Response again = editor().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order)
                .post(SELECTIONS);

        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Map<String, Object> other = Map.of("title", "Something else", "picks", order.get("picks"));
        problem(
                editor().header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(other)
                        .post(SELECTIONS),
                422,
                "idempotency-key-reused");
        problem(
                editor().header("Idempotency-Key", "short")
                        .contentType("application/json")
                        .body(order)
                        .post(SELECTIONS),
                400,
                "bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": \" \", \"picks\": [{\"comment\": \"a\"}]}",
                "{\"title\": \"Rain\", \"picks\": []}",
                "{\"title\": \"Rain\", \"picks\": [{}]}",
                "{\"title\": \"Rain\", \"picks\": [null]}",
                "{\"title\": \"Rain\", \"picks\": [{\"comment\": \"a\"}, {\"comment\": \"a\"}]}",
                "null"
            })
    void anUnusableOrderIsRefused(String body) {
        problem(editor().contentType("application/json").body(body).post(SELECTIONS), 400, "invalid-request");
    }

    @Test
    void aRepeatedCommentIsRefusedWithAPointer() {
        problem(selection("a", "b", "a"), 400, "invalid-request").body("errors.pointer", hasItem("/picks/2/comment"));
    }

    @Test
    void onlyAnEditorMakesSelections() {
        problem(given().contentType("application/json").body("{}").post(SELECTIONS), 401, "unauthenticated");
        problem(
                given().auth()
                        .oauth2(Tokens.forRole("moderator"))
                        .contentType("application/json")
                        .body("{}")
                        .post(SELECTIONS),
                403,
                "forbidden");
        problem(editor().contentType("text/plain").body("Rain").post(SELECTIONS), 415, "unsupported-media-type");
    }

    private static Response selection(String... comments) {
        return make(Map.of(
                "title",
                "You wrote",
                "picks",
                List.of(comments).stream()
                        .map(comment -> Map.of("comment", comment))
                        .toList()));
    }

    private static Response make(Map<String, Object> order) {
        return editor().contentType("application/json").body(order).post(SELECTIONS);
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
