package dev.postbag.content.post.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.content.discussion.CommentState;
import dev.postbag.content.discussion.NotingComments;
import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Story;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class PostResourceIT {

    private static final String POSTS = "/api/v1/posts";

    @Inject
    ResolvingStories resolving;

    @Inject
    NotingComments noting;

    @Test
    void aPostIsReadWholeByItsIdAndByItsAddress() {
        Post post = resolved(aStory().publishedOn("1901-02-03")
                .titled("A post with everything")
                .holding(StoryBuilder.blocksOfEveryType().toArray(Block[]::new))
                .build());

        for (String word : List.of(post.id().value(), "a-post-with-everything")) {
            given().get(POSTS + "/" + word)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Control", "no-cache")
                    .header("ETag", startsWith("W/\""))
                    .body("id", equalTo(post.id().value()))
                    .body("title", equalTo("A post with everything"))
                    .body("status", equalTo("published"))
                    .body("publishedOn", equalTo("1901-02-03"))
                    .body("revision.number", equalTo(1))
                    .body("revision.hash", matchesPattern("[0-9a-f]{64}"))
                    .body("revision.previousHash", nullValue())
                    .body("blocks.type", contains("heading", "paragraph", "list", "quotation", "separator", "unknown"))
                    .body("blocks[2].items[1][0].text[0].text", equalTo("salt"))
                    .body("blocks[3].children[1].type", equalTo("quotation"))
                    .body("citations.size()", equalTo(2))
                    .body("citations[0].outlet", equalTo("The Gazette"))
                    .body("counts.comments", equalTo(0))
                    .body("provenance[0].outcome", equalTo("created"))
                    .body("provenance[0].capturedAt", equalTo("2025-08-21T06:30:00Z"))
                    .body("links.self", equalTo(POSTS + "/" + post.id().value()));
        }
    }

    @Test
    void theListIsReadPartByPartNewestFirst() {
        for (int day = 1; day <= 5; day++) {
            resolved(aStory().publishedOn("1902-01-0" + day).titled("Listed").build());
        }
        Response first = given().queryParams("from", "1902", "to", "1902", "limit", 2)
                .get(POSTS)
                .then()
                .statusCode(200)
                .body("items.publishedOn", contains("1902-01-05", "1902-01-04"))
                .body("items[0].excerpt", equalTo("Three hundred people walked the towpath."))
                .body("items[0].counts.comments", equalTo(0))
                .extract()
                .response();

        assertThat(first.header("Link"))
                .contains("cursor=")
                .contains("from=1902")
                .endsWith("rel=\"next\"");
        List<String> days = new ArrayList<>(first.<List<String>>path("items.publishedOn"));
        String cursor = first.path("nextCursor");
        while (cursor != null) {
            Response next = given().queryParams("from", "1902", "to", "1902", "limit", 2, "cursor", cursor)
                    .get(POSTS);
            days.addAll(next.<List<String>>path("items.publishedOn"));
            cursor = next.path("nextCursor");
        }
        assertThat(days).containsExactly("1902-01-05", "1902-01-04", "1902-01-03", "1902-01-02", "1902-01-01");
    }

    @Test
    void whatAClientHasAlreadyIsNotSentAgainUntilItChanges() {
        Story story = aStory().publishedOn("1903-01-01").titled("Tagged").build();
        Post post = resolved(story);
        for (String path : List.of(
                POSTS + "/" + post.id().value(),
                POSTS + "?from=1903&to=1903",
                POSTS + "/" + post.id().value() + "/revisions",
                POSTS + "/" + post.id().value() + "/revisions/1")) {
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }

        String before = given().get(POSTS + "/tagged").header("ETag");
        String listBefore = given().get(POSTS + "?from=1903&to=1903").header("ETag");
        noting.note(List.of(new CommentState("a comment", post.id().value(), true, 1)));

        given().header("If-None-Match", before)
                .get(POSTS + "/tagged")
                .then()
                .statusCode(200)
                .body("counts.comments", equalTo(1));
        given().header("If-None-Match", listBefore)
                .get(POSTS + "?from=1903&to=1903")
                .then()
                .statusCode(200)
                .body("items[0].counts.comments", equalTo(1));
    }

    @Test
    void anEarlierAddressLeadsToTheOneOfNow() {
        resolved(aStory().ofCapture("a")
                .publishedOn("1904-01-01")
                .titled("Moves soon")
                .build("moving"));
        resolved(aStory().ofCapture("b")
                .publishedOn("1904-01-01")
                .capturedAt("2025-08-30T00:00:00Z")
                .titled("Moved now")
                .build("moving"));

        given().redirects()
                .follow(false)
                .get(POSTS + "/moves-soon")
                .then()
                .statusCode(308)
                .header("Location", POSTS + "/moved-now");
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(POSTS + "/moves%2Dsoon/revisions/2/diff?against=1")
                .then()
                .statusCode(308)
                .header("Location", POSTS + "/moved-now/revisions/2/diff?against=1");
        given().get(POSTS + "/moves-soon").then().statusCode(200).body("slug", equalTo("moved-now"));
    }

    @Test
    void aDraftIsFoundByEditorsOnly() {
        Post post = resolved(aStory().publishedOn("1908-01-01")
                .titled("A draft at the desk")
                .draft()
                .build());
        String path = POSTS + "/" + post.id().value();

        for (String word : List.of(path, POSTS + "/a-draft-at-the-desk", path + "/revisions", path + "/revisions/1")) {
            given().get(word).then().statusCode(404).body("code", equalTo("post-not-found"));
            given().auth().oauth2(Tokens.forRole("reader")).get(word).then().statusCode(404);
            given().auth().oauth2(Tokens.forRole("editor")).get(word).then().statusCode(200);
        }
        given().auth().oauth2(Tokens.forRole("editor")).get(path).then().body("status", equalTo("draft"));
        given().get(POSTS + "?from=1908&to=1908").then().body("items", empty());
    }

    @Test
    void aPageIsListedApartAndEverythingKnownOfItIsShown() {
        resolved(aStory().publishedOn("1909-01-01").titled("A post").build());
        resolved(aStory().publishedOn("1909-01-02")
                .titled("About this harbour")
                .page()
                .publishedAt("1909-01-02T18:30:00+01:00")
                .at("https://blog.example/about")
                .by("A. Keeper")
                .labelled("harbour", "about")
                .build());

        given().get(POSTS + "?from=1909&to=1909").then().body("items.title", contains("A post"));
        given().get(POSTS + "?from=1909&to=1909&kind=page")
                .then()
                .body("items.title", contains("About this harbour"))
                .body("items[0].kind", equalTo("page"));
        given().get(POSTS + "/about-this-harbour")
                .then()
                .statusCode(200)
                .body("kind", equalTo("page"))
                .body("publishedAt", equalTo("1909-01-02T18:30:00+01:00"))
                .body("permalink", equalTo("https://blog.example/about"))
                .body("authors", contains("A. Keeper"))
                .body("labels", contains("harbour", "about"))
                .body("provenance[0].match.rule", equalTo(0))
                .body("provenance[0].match.reason", equalTo("new-post"));
        refused("kind=letter", "bad-parameter");
    }

    @Test
    void anAddressElsewhereLeadsToThePostWhereverItWas() {
        resolved(aStory().ofCapture("a")
                .publishedOn("1910-01-01")
                .titled("Lamp lit")
                .at("https://www.blog.example/1910/lamp.html")
                .build());
        resolved(aStory().ofCapture("b")
                .publishedOn("1910-01-02")
                .capturedAt("2025-08-30T00:00:00Z")
                .titled("The lamp is lit at last")
                .at("http://blog.example/1910/lamp.html?m=1")
                .build());

        given().redirects()
                .follow(false)
                .queryParam("url", "https://blog.example/1910/lamp.html?utm_source=feed#top")
                .get("/api/v1/addresses")
                .then()
                .statusCode(308)
                .header("Location", POSTS + "/the-lamp-is-lit-at-last");
        given().get(POSTS + "/lamp-lit")
                .then()
                .statusCode(200)
                .body("slug", equalTo("the-lamp-is-lit-at-last"))
                .body("provenance[1].match.rule", equalTo(2))
                .body("provenance[1].match.reason", equalTo("same-address"))
                .body("provenance[1].match.by", equalTo("blog.example/1910/lamp.html"));
        given().queryParam("url", "https://blog.example/nothing")
                .get("/api/v1/addresses")
                .then()
                .statusCode(404)
                .body("code", equalTo("address-unknown"));
        given().get("/api/v1/addresses").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void everyRevisionCanBeReadAndComparedAndEachCarriesTheHashOfTheOneBefore() {
        String[] words = {"One.", "Two.", "Three."};
        for (int revision = 0; revision < 3; revision++) {
            resolved(aStory().ofCapture("capture " + revision)
                    .publishedOn("1905-01-01")
                    .titled("Revised")
                    .capturedAt("2025-08-2" + revision + "T00:00:00Z")
                    .saying("The same.", words[revision])
                    .build());
        }
        String revisions = POSTS + "/revised/revisions";
        String firstHash = given().get(revisions + "/1").path("hash");

        given().queryParam("limit", 2)
                .get(revisions)
                .then()
                .statusCode(200)
                .body("items.number", contains(3, 2))
                .body("items[1].previousHash", equalTo(firstHash))
                .body("nextCursor", not(nullValue()));
        String cursor = given().queryParam("limit", 2).get(revisions).path("nextCursor");
        given().queryParam("cursor", cursor)
                .get(revisions)
                .then()
                .body("items.number", contains(1))
                .body("nextCursor", nullValue());
        given().get(revisions + "/1").then().statusCode(200).body("blocks[1].text[0].text", equalTo("One."));
        given().get(revisions + "/3/diff?against=1")
                .then()
                .statusCode(200)
                .body("against", equalTo(1))
                .body("changes.type", contains("change"))
                .body("changes[0].before.lines", contains("One."))
                .body("changes[0].after.lines", contains("Three."));
        given().get(revisions + "/2/diff").then().body("against", equalTo(1));
        given().get(revisions + "/1/diff").then().statusCode(200).body("changes", empty());
        for (String wrong : List.of("/4", "/0", "/-1", "/x", "/99999999999", "/4/diff", "/1/diff?against=9")) {
            given().get(revisions + wrong)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("revision-not-found"));
        }
    }

    @Test
    void whatIsAskedWronglyIsRefusedWithTheReason() {
        String madeUp = Cursor.of("posts", "some day", "1", "x").encoded();
        String anotherLists = Cursor.of("revisions", "1").encoded();
        for (String cursor : List.of("nonsense", madeUp, anotherLists)) {
            refused("cursor=" + cursor, "bad-cursor");
        }
        refused("from=yesterday", "bad-parameter");
        refused("to=2025-02-30", "bad-parameter");
        refused("colour=blue", "bad-parameter");
        refused("limit=0", "bad-parameter");
        refused("limit=101", "bad-parameter");
        refused("limit=many", "bad-parameter");
        given().get(POSTS + "/never-there")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("post-not-found"))
                .body("type", equalTo("urn:postbag:problem:post-not-found"));
        given().get(POSTS + "/" + "x".repeat(3000)).then().statusCode(404);
        given().urlEncodingEnabled(false).get(POSTS + "/%00%ff").then().statusCode(404);
        given().queryParam("colour", "blue").get(POSTS + "/never-there").then().statusCode(400);
    }

    private static void refused(String query, String code) {
        given().get(POSTS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private Post resolved(Story story) {
        return switch (resolving.resolve(story)) {
            case Resolution.Resolved resolved -> resolved.post();
            case Resolution.SeenBefore seen -> seen.post();
            case Resolution.Refused refused -> throw new AssertionError(refused.code());
        };
    }
}
