package dev.postbag.content.post.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Updates;
import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.NotingComments;
import dev.postbag.content.post.Block;
import dev.postbag.content.post.NumberingPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Story;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class SyncResourceIT {

    private static final String SYNC = "/api/v1/sync";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ResolvingStories resolving;

    @Inject
    WithdrawingPosts withdrawing;

    @Inject
    NotingComments noting;

    @Inject
    NumberingPosts numbering;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private int drafts;

    @Test
    void aChangedPostIsToldAsItIsReadByItself() {
        String since = caughtUp();
        Post post = resolved(aStory().titled("Told whole")
                .holding(StoryBuilder.blocksOfEveryType().toArray(Block[]::new)));
        ask(since)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Link", nullValue())
                .body("more", equalTo(false));

        // Where its quotations come from may be found in between.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(ask(since), post))
                        .isEqualTo(given().get("/api/v1/posts/" + post.id().value())
                                .path("")));
        // It may be told once more, since that it is known was noted after it could be read.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(ask(caughtUp()), post)).isNull());
    }

    @Test
    void allOfItIsReadFromTheStartPartByPart() {
        for (int number = 1; number <= 5; number++) {
            resolved(aStory().titled("From the start " + number));
        }
        numbering.number();
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        Response part = given().queryParam("limit", 2).get(SYNC);
        while (part.<Boolean>path("more")) {
            assertThat(part.<List<?>>path("items")).hasSize(2);
            part.<List<Map<String, Object>>>path("items").forEach(item -> copy.put((String) item.get("id"), item));
            part.then().header("Link", endsWith("rel=\"next\""));
            String link = part.header("Link");
            part = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        }
        part.<List<Map<String, Object>>>path("items").forEach(item -> copy.put((String) item.get("id"), item));

        assertThat(copy.values())
                .extracting(item -> item.get("title"))
                .contains("From the start 1", "From the start 5");
        copy.forEach((id, item) -> given().redirects()
                .follow(false)
                .get("/api/v1/posts/" + id)
                .then()
                .statusCode(
                        switch ((String) item.get("status")) {
                            case "published" -> 200;
                            case "withdrawn" -> 410;
                            default -> 308;
                        }));
    }

    @Test
    void whatIsTakenDownIsATombstone() {
        Post post = resolved(aStory().titled("Taken down"));
        String since = caughtUp();
        withdrawing.withdraw(new WithdrawPost(post.id().value(), "It was wrong."));

        assertThat(told(ask(since), post)).isEqualTo(Map.of("id", post.id().value(), "status", "withdrawn"));
    }

    @Test
    void aDraftIsToldToNobody() {
        String since = caughtUp();
        Post draft = resolved(aStory().titled("Still a draft").draft());

        numbering.number();
        for (RequestSpecification whoever : List.of(given(), given().auth().oauth2(Tokens.forRole("editor")))) {
            Response answer = whoever.queryParam("since", since).get(SYNC);
            answer.then().statusCode(200).body("more", equalTo(false));
            assertThat(told(answer, draft)).isNull();
        }
    }

    @Test
    void aPostIsToldAgainWhenCommentsComeAndGo() {
        Post post = resolved(aStory().titled("Talked about"));
        String since = caughtUp();
        noting.note(List.of(new CommentState("sync-1", post.id().value(), true, 1)));
        Response one = ask(since);
        noting.note(List.of(new CommentState("sync-1", post.id().value(), false, 2)));
        Response none = ask(one.path("since"));

        assertThat(told(one, post)).containsEntry("counts", Map.of("comments", 1));
        assertThat(told(none, post)).containsEntry("counts", Map.of("comments", 0));
    }

    @Test
    void askingAgainCostsNothingUntilSomethingChanges() {
        // Other tests' posts may still be told again: that their quotations' articles are known.
        await().atMost(SOON).untilAsserted(() -> {
            String since = caughtUp();
            String tag = ask(since).header("ETag");
            asked(since, tag).then().statusCode(304).header("ETag", tag).body(equalTo(""));
            resolved(aStory().titled("A draft changes nothing " + ++drafts).draft());
            asked(since, tag).then().statusCode(304);

            Post post = resolved(aStory().titled("But a post does " + drafts));
            Response changed = asked(since, tag);
            changed.then().statusCode(200).header("ETag", not(tag));
            assertThat(told(changed, post)).isNotNull();
        });
    }

    @Test
    void whoComesFromAnotherStoreOrFromBeforeABackupBeginsAgain() {
        List<String> position = Cursor.decode("sync", 3, caughtUp()).position();
        String another = Cursor.of("sync", "another", "1", "~").encoded();
        String ahead = Cursor.of("sync", position.getFirst(), "999999999", "~").encoded();

        for (String old : List.of(another, ahead)) {
            given().queryParam("since", old)
                    .get(SYNC)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("sync-token-too-old"));
        }
    }

    @Test
    void whoBeginsAgainAfterARestoreIsToldEverythingAndNothingBeforeThatIsKnown() {
        Post post = resolved(aStory().titled("Still there after a restore"));
        String since = caughtUp();
        String tag = given().queryParam("limit", 100).get(SYNC).header("ETag");
        mongo.getDatabase(database).getCollection("changes").drop();

        Response early = given().queryParam("limit", 100).get(SYNC);
        // The order may have been settled meanwhile; told of nothing is nobody.
        assertThat(early.statusCode() == 503 || !early.<List<?>>path("items").isEmpty())
                .isTrue();
        numbering.number();
        given().queryParam("since", since).get(SYNC).then().statusCode(410);
        Response again =
                given().header("If-None-Match", tag).queryParam("limit", 100).get(SYNC);
        again.then().statusCode(200);
        List<Response> parts = new ArrayList<>(List.of(again));
        while (parts.getLast().<Boolean>path("more")) {
            parts.add(given().queryParam("limit", 100)
                    .queryParam("since", parts.getLast().<String>path("since"))
                    .get(SYNC));
        }
        assertThat(parts).anyMatch(part -> told(part, post) != null);
    }

    @Test
    void untilTheOrderIsThereNobodyIsToldAnything() {
        resolved(aStory().titled("Not in order yet"));
        numbering.number();

        // The order may be settled between the two; then it is taken away once more.
        await().atMost(SOON).untilAsserted(() -> {
            mongo.getDatabase(database).getCollection("changes").drop();
            given().get(SYNC)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", equalTo("sync-not-ready"));
        });
        numbering.number();
        given().get(SYNC).then().statusCode(200);
    }

    @Test
    void aWrongParameterIsRefusedWithAReason() {
        String forged = Cursor.of("sync", "epoch", "first", "~").encoded();
        for (String word : List.of("nonsense", Cursor.of("posts", "1", "2", "3").encoded(), forged)) {
            given().queryParam("since", word).get(SYNC).then().statusCode(400).body("code", equalTo("bad-cursor"));
        }
        for (String query : List.of("limit=0", "limit=101", "limit=many", "cursor=x", "sort=newest")) {
            given().get(SYNC + "?" + query).then().statusCode(400).body("code", equalTo("bad-parameter"));
        }
    }

    @Test
    void whatWasKeptBeforeThereWereNumbersIsToldToo() {
        Post post = resolved(aStory().titled("From an older version"));
        String since = caughtUp();
        mongo.getDatabase(database)
                .getCollection("posts")
                .updateOne(new Document("_id", post.id().value()), Updates.unset("change"));

        assertThat(told(ask(since), post)).isNotNull();
    }

    private Post resolved(StoryBuilder story) {
        Story built = story.publishedOn("1950-01-01").build();
        return ((Resolution.Resolved) resolving.resolve(built)).post();
    }

    /** What an answer tells of a post; null for nothing. */
    private static Map<String, Object> told(Response answer, Post post) {
        return answer.<List<Map<String, Object>>>path("items").stream()
                .filter(item -> post.id().value().equals(item.get("id")))
                .findFirst()
                .orElse(null);
    }

    private Response asked(String since, String tag) {
        numbering.number();
        return given().header("If-None-Match", tag).queryParam("since", since).get(SYNC);
    }

    private Response ask(String since) {
        numbering.number();
        return given().queryParam("since", since).get(SYNC);
    }

    private String caughtUp() {
        numbering.number();
        Response part = given().queryParam("limit", 100).get(SYNC);
        while (part.<Boolean>path("more")) {
            part = given().queryParam("limit", 100)
                    .queryParam("since", part.<String>path("since"))
                    .get(SYNC);
        }
        return part.path("since");
    }
}
