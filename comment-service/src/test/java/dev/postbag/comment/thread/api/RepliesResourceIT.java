package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RepliesResourceIT {

    @Inject
    FollowingPosts posts;

    private final OpenThread thread = new OpenThread(Samples.post());

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(thread.post(), 3, true));
    }

    @Test
    void theFeedTellsOfPublishedRepliesToTheCommentNewestFirst() {
        JsonPath written = thread.write("It was not raining.");
        JsonPath first = thread.reply(written, "It was.");
        JsonPath second = thread.reply(written, "It was <hardly>.");
        thread.reply(first, "Not to the first.");
        OpenThread.withdraw(thread.reply(written, "Taken back."));

        Response feed = given().get(written.getString("repliesFeed"));

        feed.then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .header("Cache-Control", equalTo("private, no-store"));
        XmlPath atom = feed.xmlPath();
        assertThat(atom.getList("feed.entry.content", String.class)).containsExactly("It was <hardly>.", "It was.");
        assertThat(atom.getString("feed.entry[0].author.name")).isEqualTo(second.getString("comment.pseudonym"));
        assertThat(atom.getString("feed.entry[0].link.@href"))
                .matches("http://[^/]+/api/v1/comments/" + second.getString("comment.id"));
    }

    @Test
    void theContributorFindsTheAddressAgainWithTheReceiptAndNobodyElseDoes() {
        JsonPath written = thread.write("It was not raining.");

        given().header("Receipt", written.getString("receipt"))
                .get(written.getString("comment.links.self"))
                .then()
                .body("own.repliesFeed", equalTo(written.getString("repliesFeed")));
        assertThat(OpenThread.get(written).asString()).doesNotContain("secret.");
        assertThat(given().get(thread.address()).asString()).doesNotContain("secret.");
    }

    @Test
    void theFeedsSecretOpensNothingElse() {
        JsonPath written = thread.write("It was not raining.");
        String secret = written.getString("repliesFeed").replaceAll(".*secret.", "");

        given().header("Receipt", secret)
                .delete(written.getString("comment.links.self"))
                .then()
                .statusCode(403);
    }

    @Test
    void anotherSecretOpensNoFeed() {
        JsonPath written = thread.write("It was not raining.");
        String other = thread.write("It was.").getString("repliesFeed").replaceAll(".*/", "");
        String replies = written.getString("comment.links.self") + "/replies/";

        problem(given().get(replies + other), 404, "feed-not-found");
        problem(given().get(replies + "secret."), 404, "feed-not-found");
        problem(given().get(replies + "secret." + written.getString("receipt")), 404, "feed-not-found");
        problem(given().get(replies + "x"), 404, "feed-not-found");
        problem(given().get("/api/v1/comments/unknown/replies/" + other), 404, "feed-not-found");
    }

    @Test
    void aWithdrawnCommentAndOneOfAWithdrawnPostHaveNoFeed() {
        JsonPath withdrawn = thread.write("It was not raining.");
        JsonPath stays = thread.write("It was.");
        OpenThread.withdraw(withdrawn);
        problem(given().get(withdrawn.getString("repliesFeed")), 410, "comment-withdrawn");

        posts.follow(PostState.withdrawn(thread.post(), 4));
        problem(given().get(stays.getString("repliesFeed")), 410, "post-withdrawn");
    }

    private static void problem(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
