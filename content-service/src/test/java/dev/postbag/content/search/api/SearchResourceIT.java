package dev.postbag.content.search.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.SyncingPosts;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.content.search.FollowingPosts;
import dev.postbag.content.search.SearchIndex;
import dev.postbag.content.search.SearchingPosts;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class SearchResourceIT {

    private static final String SEARCH = "/api/v1/search";

    @Inject
    ResolvingStories resolving;

    @Inject
    WithdrawingPosts withdrawing;

    @Inject
    SyncingPosts syncing;

    @Inject
    SearchIndex index;

    @Inject
    Posts posts;

    @Test
    void aPostIsFoundByWhatItSaysAndTheAnswerShowsWhere() {
        Post post = resolved(aStory().publishedOn("1821-01-01")
                .titled("Quills and inkwells")
                .holding(
                        paragraph("b1", "Nobody uses inkwells now."),
                        quotation("The Quill Courier", paragraph("b2", "An inkwell was found."))));
        String id = post.id().value();
        awaitFound("inkwells quills", id);

        given().queryParam("q", "inkwells")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .body("items[0].id", equalTo(id))
                .body("items[0].slug", equalTo("quills-and-inkwells"))
                .body("items[0].title", equalTo("Quills and inkwells"))
                .body("items[0].titleText.text", contains("Quills and ", "inkwells"))
                .body("items[0].titleText.match", contains(false, true))
                .body("items[0].publishedOn", equalTo("1821-01-01"))
                .body("items[0].passages.block", contains("b1", "b2"))
                .body("items[0].passages[0].quoted", nullValue())
                .body("items[0].passages[1].quoted.role", equalTo("article"))
                .body("items[0].passages[1].quoted.outlet", equalTo("The Quill Courier"))
                .body("items[0].links.self", equalTo("/api/v1/posts/" + id))
                .body("everyWord", equalTo(true))
                .body("readAs", empty())
                .body("nextCursor", nullValue());
        given().queryParam("q", "inkwelz")
                .get(SEARCH)
                .then()
                .body("items[0].id", equalTo(id))
                .body("readAs[0].word", equalTo("inkwelz"));
        for (Map<String, String> condition : List.of(
                Map.of("in", "title"),
                Map.of("outlet", "quill courier"),
                Map.of("from", "1821", "to", "1821-01"),
                Map.of("in", "quotations", "outlet", "The Quill Courier"))) {
            given().queryParam("q", "inkwell")
                    .queryParams(condition)
                    .get(SEARCH)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        given().queryParam("q", "inkwell")
                .queryParam("to", "1820")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void itGoesOnWhereThePartBeforeEnded() {
        List<String> ids = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            ids.add(resolved(aStory().publishedOn("1822-01-0" + day)
                            .titled("Sundial number " + "ABCDE".charAt(day - 1))
                            .saying("It tells the hour."))
                    .id()
                    .value());
        }
        ids.forEach(id -> awaitFound("sundial hour", id));

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var ask = given().queryParam("q", "sundial hour").queryParam("limit", 2);
            Response part = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get(SEARCH);
            part.then().statusCode(200);
            found.addAll(part.path("items.id"));
            cursor = part.path("nextCursor");
            assertThat(cursor == null).isEqualTo(part.header("Link") == null);
        } while (cursor != null);

        assertThat(found).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void whoHasTheAnswerAlreadyIsNotSentItAgainUntilSomethingChanges() {
        Post post = resolved(aStory().publishedOn("1823-01-01").titled("A barometer fell"));
        awaitFound("barometer", post.id().value());
        String tag = given().queryParam("q", "barometer").get(SEARCH).header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("q", "barometer")
                .get(SEARCH)
                .then()
                .statusCode(304);
        withdrawing.withdraw(new WithdrawPost(post.id().value(), "It was asked for."));

        given().header("If-None-Match", tag)
                .queryParam("q", "barometer")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', q, is missing",
        "?q=%2B%2B, q, has no word",
        "?q=-canal, q, has no word",
        "?q=canal&in=comments, in, is title",
        "?q=canal&from=yesterday, from, is not a date",
        "?q=canal&to=2025-13, to, is not a date",
        "?q=canal&limit=0, limit, is not a number",
        "?q=canal&sort=newest, sort, ''"
    })
    void whatCannotBeUsedIsRefusedAndSaysWhy(String query, String pointer, String detail) {
        given().urlEncodingEnabled(false)
                .get(SEARCH + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-parameter"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void tooMuchIsRefusedToo() {
        given().queryParam("q", "a".repeat(401)).get(SEARCH).then().statusCode(400);
        given().queryParam("q", "a ".repeat(33)).get(SEARCH).then().statusCode(400);
        given().queryParam("q", "canal")
                .queryParam("cursor", "made-up")
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
    }

    @Test
    void untilTheIndexIsMadeNobodyIsToldThatNothingIsFound() {
        FollowingPosts notYet = new FollowingPosts(syncing, index);
        SearchResource resource = new SearchResource(new SearchingPosts(index, notYet, posts));
        SearchRequest asked = new SearchRequest();
        asked.words = "lanterns";

        assertThatThrownBy(() -> resource.search(asked, new PageRequest(), null, null))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(503);
                    assertThat(refused.problem().code()).isEqualTo("search-not-ready");
                    assertThat(refused.headers()).containsEntry("Retry-After", "1");
                });
    }

    private static void awaitFound(String words, String id) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                given().queryParam("q", words).get(SEARCH).<List<String>>path("items.id"))
                        .contains(id));
    }

    private Post resolved(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
