package dev.postbag.content.quotation.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class SourceQuotedResourceIT {

    private static final String SOURCES = "/api/v1/sources-quoted";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String WORDS = "walked along the old towpath with paper lanterns in their hands and not one of"
            + " them fell into the water which the harbour master said he had never seen in all his years";

    @Inject
    ResolvingStories resolving;

    @Test
    void anArticleIsListedOnceWithThePostsThatQuoteItAndWhy() {
        Post first = resolved(aStory().publishedOn("1931-01-01")
                .titled("First of the link")
                .holding(quoted("q1", "The Link", null, "https://link.example/van?utm_source=x", "Some words.")));
        Post second = resolved(aStory().publishedOn("1931-01-02")
                .titled("Second of the link")
                .holding(quoted("q1", "Link", "The van is saved", "http://m.link.example/van/", "Other words.")));
        String list = SOURCES + "?outlet=the link";
        seen(list, "items[0].quotations", equalTo(2));

        Response answer = given().get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].outlet", equalTo("The Link"))
                .body("items[0].title", equalTo("The van is saved"))
                .body("items[0].url", equalTo("https://link.example/van?utm_source=x"))
                .body(
                        "items[0].posts.id",
                        contains(first.id().value(), second.id().value()))
                .body("items[0].posts[0].slug", equalTo("first-of-the-link"))
                .body("items[0].posts[0].title", equalTo("First of the link"))
                .body("items[0].posts[0].self", equalTo("/api/v1/posts/" + first.id()))
                .body("items[0].posts[0].match.rule", equalTo("first-quoted"))
                .body("items[0].posts[1].match.rule", equalTo("same-address"))
                .body("items[0].posts[1].match.by", equalTo("link.example/van"))
                .extract()
                .response();
        given().header("If-None-Match", answer.header("ETag")).get(list).then().statusCode(304);
        String self = answer.path("items[0].links.self");
        given().get(self)
                .then()
                .statusCode(200)
                .body(
                        "quotations.post",
                        contains(first.id().value(), second.id().value()))
                .body("quotations.block", contains("q1", "q1"))
                .body("quotations.revision", contains(1, 1))
                .body("quotations[1].match.rule", equalTo("same-address"))
                .body("posts", hasSize(2));
        given().get("/api/v1/posts/" + second.id())
                .then()
                .body("blocks[0].source.id", equalTo(answer.path("items[0].id")))
                .body("blocks[0].source.self", equalTo(self));
    }

    @Test
    void nearlyTheSameWordsOfOneOutletAreToldWithTheFigures() {
        resolved(aStory().publishedOn("1932-01-01")
                .titled("First of the words")
                .holding(quoted("q1", "The Words", null, null, "Three hundred people " + WORDS)));
        resolved(aStory().publishedOn("1932-01-02")
                .titled("Second of the words")
                .holding(quoted("q1", "The Words", "Comment", null, "Two hundred people " + WORDS)));

        seen(SOURCES + "?outlet=words", "items[0].quotations", equalTo(2));
        given().get(SOURCES + "?outlet=words")
                .then()
                .body("items[0].posts[1].match.rule", equalTo("same-words"))
                .body("items[0].posts[1].match.equalWords", not(nullValue()))
                .body("items[0].posts[1].match.estimated", not(nullValue()));
    }

    @Test
    void anArticlesEarlierIdLeadsToTheOneOfNow() {
        resolved(aStory().publishedOn("1933-01-01")
                .titled("First of the moved")
                .holding(quoted("q1", "The Moved", "A title of four words", null, "Some words.")));
        String list = SOURCES + "?outlet=moved";
        seen(list, "items.size()", equalTo(1));
        String before = given().get(list).path("items[0].links.self");
        resolved(aStory().publishedOn("1933-01-02")
                .titled("Second of the moved")
                .holding(quoted("q1", "The Moved", "A title of four words", "https://moved.example/a", "Words.")));
        seen(list, "items[0].quotations", equalTo(2));

        given().redirects()
                .follow(false)
                .get(before)
                .then()
                .statusCode(308)
                .header("Location", given().get(list).<String>path("items[0].links.self"));
        given().get(before).then().statusCode(200).body("url", equalTo("https://moved.example/a"));
    }

    @Test
    void whatReadersMayNotSeeIsNotListed() {
        Post post = resolved(aStory().publishedOn("1934-01-01")
                .titled("First of the hidden")
                .holding(quoted("q1", "The Hidden", null, "https://hidden.example/a", "Some words of it.")));
        resolved(aStory().publishedOn("1934-01-02")
                .titled("A draft of the hidden")
                .draft()
                .holding(quoted("q1", "The Hidden", null, "https://hidden.example/b", "Some words.")));
        String list = SOURCES + "?outlet=hidden";
        seen(list, "items.size()", equalTo(1));
        String self = given().get(list).path("items[0].links.self");

        given().auth()
                .oauth2(Tokens.forRole("editor"))
                .contentType("application/json")
                .body(Map.of("revision", 1, "reason", "rights", "note", "x"))
                .post("/api/v1/posts/" + post.id() + "/quotations/q1/withdraw")
                .then()
                .statusCode(200);
        given().get(list).then().statusCode(200).body("items", hasSize(0));
        given().get(self)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("source-not-found"));
        given().get("/api/v1/posts/" + post.id()).then().body("blocks[0].source", nullValue());
    }

    @Test
    void theListIsReadPartByPart() {
        for (int number = 1; number <= 5; number++) {
            resolved(aStory().publishedOn("1935-01-0" + number)
                    .titled("Paged " + number)
                    .holding(quoted("q1", "The Paged", null, "https://paged.example/" + number, "Some words.")));
        }
        seen(SOURCES + "?outlet=paged", "items.size()", equalTo(5));

        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Response part = (cursor == null ? given() : given().queryParam("cursor", cursor))
                    .queryParams("outlet", "paged", "limit", 2)
                    .get(SOURCES);
            ids.addAll(part.<List<String>>path("items.id"));
            cursor = part.path("nextCursor");
        } while (cursor != null);
        assertThat(ids).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedWronglyIsRefusedWithTheReason() {
        problem("?cursor=nonsense", 400, "bad-cursor");
        problem("?cursor=" + Cursor.of("posts", "1").encoded(), 400, "bad-cursor");
        problem("?limit=0", 400, "bad-parameter");
        problem("?colour=blue", 400, "bad-parameter");
        problem("/none?colour=blue", 400, "bad-parameter");
        problem("/none", 404, "source-not-found");
        given().get(SOURCES + "?outlet=...").then().statusCode(200).body("items", hasSize(0));
        given().get(SOURCES + "?outlet=nobody").then().statusCode(200).body("items", hasSize(0));
    }

    private static void problem(String query, int status, String code) {
        given().get(SOURCES + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static void seen(String path, String what, Matcher<?> fits) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> given().get(path).then().statusCode(200).body(what, fits));
    }

    private static Block quoted(String id, String outlet, String title, String url, String words) {
        return new Block.Quotation(
                id,
                new Block.Span("c".repeat(64), 10, 60),
                1,
                "article",
                new Block.Citation(null, outlet, title, url, null, null),
                List.of(paragraph("p" + id, words)));
    }

    private Post resolved(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
