package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class SortedThreadResourceIT {

    @Inject
    FollowingPosts posts;

    private final OpenThread thread = new OpenThread(Samples.post());

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(thread.post(), 1, true));
    }

    @Test
    void aThreadIsReadInEachOrder() {
        JsonPath first = thread.write("First");
        JsonPath second = thread.write("Second");
        thread.write("Third");
        thread.reply(second, "Reply");
        react(first, "agree", null);
        counts(first, 0, Map.of("agree", 1));
        counts(second, 1, Map.of());

        assertThat(bodies("sort=oldest&parent=none")).containsExactly("First", "Second", "Third");
        assertThat(bodies("sort=newest&parent=none")).containsExactly("Third", "Second", "First");
        assertThat(bodies("sort=most-reacted&parent=none")).containsExactly("First", "Second", "Third");
        assertThat(bodies("sort=most-replied&parent=none")).containsExactly("Second", "First", "Third");
        assertThat(bodies("sort=newest")).containsExactly("Reply", "Third", "Second", "First");
    }

    @Test
    void repliesArePagedAndFoundFromTheirParent() {
        JsonPath root = thread.write("Root");
        for (int i = 0; i < 3; i++) {
            thread.reply(root, "Reply " + i);
        }
        String replies = OpenThread.get(root).jsonPath().getString("links.replies");

        List<String> walked = new ArrayList<>();
        @Nullable String next = replies + "&limit=2";
        while (next != null) {
            Response page = given().get(next);
            walked.addAll(page.jsonPath().getList("items.body"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(walked).containsExactly("Reply 0", "Reply 1", "Reply 2");
        assertThat(OpenThread.get(thread.write("Lonely")).jsonPath().getString("links.replies"))
                .isNull();
    }

    @Test
    void aCursorGoesOnOnlyInItsOwnOrderAndUnderItsOwnParent() {
        JsonPath root = thread.write("Root");
        thread.write("Another");
        thread.reply(root, "Reply");
        String cursor = list("limit=1&parent=none").jsonPath().getString("nextCursor");

        list("limit=1&parent=none&sort=oldest&cursor=" + cursor).then().statusCode(200);
        problem(list("limit=1&parent=none&sort=newest&cursor=" + cursor), 400, "bad-cursor");
        problem(list("limit=1&cursor=" + cursor), 400, "bad-cursor");
        problem(list("limit=1&parent=" + root.getString("comment.id") + "&cursor=" + cursor), 400, "bad-cursor");
    }

    @Test
    void anUnknownOrderAndAnUnknownParentAreRefused() {
        problem(list("sort=loudest"), 400, "bad-parameter");
        problem(list("parent=unknown"), 404, "comment-not-found");
    }

    @Test
    void aReactionIsMadeOnceAndTakenBack() {
        JsonPath comment = thread.write("Hello");
        Response reaction = react(comment, "agree", null);
        reaction.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("kind", equalTo("agree"))
                .body("comment", equalTo(comment.getString("comment.id")));
        String contributor = reaction.jsonPath().getString("contributor");
        react(comment, "agree", contributor).then().statusCode(200).body("contributor", equalTo(contributor));
        react(comment, "thanks", contributor);
        counts(comment, 0, Map.of("agree", 1, "thanks", 1));

        takeBack(comment, "agree", contributor).then().statusCode(204);
        takeBack(comment, "agree", contributor).then().statusCode(204);

        counts(comment, 0, Map.of("thanks", 1));
    }

    @Test
    void aReactionThatCannotBeIsRefusedWithTheReason() {
        JsonPath comment = thread.write("Hello");

        problem(react(comment, "dislike", null), 404, "reaction-unknown");
        problem(react(comment, "agree", "short"), 400, "bad-parameter");
        problem(given().delete(comment.getString("comment.links.self") + "/reactions/agree"), 400, "bad-parameter");
        problem(given().put("/api/v1/comments/unknown/reactions/agree"), 404, "comment-not-found");
        OpenThread.withdraw(comment);
        problem(react(comment, "agree", null), 410, "comment-withdrawn");
    }

    @Test
    void aCommentWhoseCountsChangedIsAnotherToACacheAndTheSameToItsEditor() {
        JsonPath comment = thread.write("Hello");
        String before = OpenThread.get(comment).header("ETag");
        react(comment, "agree", null);
        counts(comment, 0, Map.of("agree", 1));

        Response counted = given().header("If-None-Match", before).get(comment.getString("comment.links.self"));
        counted.then().statusCode(200);
        OpenThread.edit(comment, counted.header("ETag"), "Hello again")
                .then()
                .statusCode(200)
                .body("reactions.agree", equalTo(1));
    }

    @Test
    void anEmptyShellCountsItsRepliesAndShowsNoReactions() {
        JsonPath root = thread.write("Root");
        thread.reply(root, "Reply");
        react(root, "agree", null);
        counts(root, 1, Map.of("agree", 1));
        OpenThread.withdraw(root);

        list("parent=none")
                .then()
                .body("items[0].status", equalTo("withdrawn"))
                .body("items[0].replies", equalTo(1))
                .body("items[0].reactions", nullValue())
                .body("items[0].links.replies", containsString("parent=" + root.getString("comment.id")));
    }

    @Test
    void aLinkToACommentOpensInItsPlace() {
        JsonPath root = thread.write("Root");
        JsonPath reply = thread.reply(root, "Reply");
        for (int i = 0; i < 25; i++) {
            thread.write("Another " + i);
        }
        JsonPath late = thread.write("Late");

        Response place = given().get(late.getString("comment.links.self") + "/place?sort=oldest");
        JsonPath chain = given().get(reply.getString("comment.links.self") + "/place?sort=newest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        place.then().statusCode(200).body("cut", equalTo(false)).body("steps.comment.body", equalTo(List.of("Late")));
        assertThat(bodiesAt(place.jsonPath().getString("thread")))
                .contains("Late")
                .doesNotContain("Root");
        assertThat(bodiesAt(place.jsonPath().getString("steps[0].page"))).contains("Late");
        assertThat(chain.getList("steps.comment.body")).containsExactly("Root", "Reply");
        assertThat(bodiesAt(chain.getString("steps[0].page"))).contains("Root");
        assertThat(bodiesAt(chain.getString("steps[1].page"))).containsExactly("Reply");
        given().header("If-None-Match", place.header("ETag"))
                .get(late.getString("comment.links.self") + "/place?sort=oldest")
                .then()
                .statusCode(304);
    }

    @Test
    void aPlaceThatIsNoneIsRefusedWithTheReason() {
        JsonPath comment = thread.write("Hello");

        problem(given().get(comment.getString("comment.links.self") + "/place?sort=loudest"), 400, "bad-parameter");
        problem(given().get("/api/v1/comments/unknown/place"), 404, "comment-not-found");
        OpenThread.withdraw(comment);
        problem(given().get(comment.getString("comment.links.self") + "/place"), 410, "comment-withdrawn");
    }

    @Test
    void whatChangedSinceTheListIsTold() {
        JsonPath before = thread.write("Before");
        thread.write("Unchanged");
        String since = settled(thread.list().getString("since"));

        thread.write("Published");
        OpenThread.edit(before, OpenThread.get(before).header("ETag"), "Revised");
        JsonPath changes =
                list("since=" + since).then().statusCode(200).extract().jsonPath();

        assertThat(changes.getList("items.body")).containsExactlyInAnyOrder("Published", "Revised");
        String next = settled(changes.getString("since"));
        OpenThread.withdraw(before);
        list("since=" + next)
                .then()
                .body("items.status", equalTo(List.of("withdrawn")))
                .body("items[0].body", nullValue());
    }

    @Test
    void aTokenOfAnotherThreadOrWithASortIsRefused() {
        thread.write("Hello");
        String since = thread.list().getString("since");
        OpenThread other = new OpenThread(Samples.post());
        posts.follow(PostState.published(other.post(), 1, true));

        problem(given().get(other.address() + "?since=" + since), 400, "bad-cursor");
        problem(list("since=yesterday"), 400, "bad-cursor");
        problem(list("sort=newest&since=" + since), 400, "bad-parameter");
        problem(list("parent=none&since=" + since), 400, "bad-parameter");
        problem(given().get("/api/v1/posts/unknown/comments?since=" + since), 400, "bad-cursor");
    }

    /** Asks until nothing is told twice any more. */
    private String settled(String since) {
        JsonPath changes =
                list("since=" + since).then().statusCode(200).extract().jsonPath();
        return changes.getList("items").isEmpty() ? since : settled(changes.getString("since"));
    }

    private static List<String> bodiesAt(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath().getList("items.body");
    }

    private Response list(String query) {
        return given().get(thread.address() + "?" + query);
    }

    private List<String> bodies(String query) {
        return list(query).then().statusCode(200).extract().jsonPath().getList("items.body");
    }

    static Response react(JsonPath written, String kind, @Nullable String contributor) {
        var request = contributor == null ? given() : given().header("Postbag-Contributor", contributor);
        return request.put(written.getString("comment.links.self") + "/reactions/" + kind);
    }

    private static Response takeBack(JsonPath written, String kind, String contributor) {
        return given().header("Postbag-Contributor", contributor)
                .delete(written.getString("comment.links.self") + "/reactions/" + kind);
    }

    private static void counts(JsonPath written, int replies, Map<String, Integer> reactions) {
        Awaitility.await()
                .untilAsserted(() -> OpenThread.get(written)
                        .then()
                        .body("replies", equalTo(replies))
                        .body("reactions", equalTo(reactions)));
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
