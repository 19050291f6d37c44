package dev.postbag.content.feed.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class FeedResourceIT {

    private static final String ATOM = "/feeds/atom.xml";
    private static final String MAP = "/sitemap.xml";
    private static final List<String> FEEDS = List.of(ATOM, "/feeds/rss.xml", "/feeds/feed.json");

    @Inject
    ResolvingStories resolving;

    @ParameterizedTest
    @CsvSource({
        "/feeds/atom.xml, application/atom+xml;charset=UTF-8, application/atom+xml",
        "/feeds/atom.xml, application/atom+xml;charset=UTF-8, */*",
        "/feeds/atom.xml, application/atom+xml;charset=UTF-8, text/xml",
        "/feeds/rss.xml, application/rss+xml;charset=UTF-8, application/xml",
        "/feeds/feed.json, application/feed+json;charset=UTF-8, application/json",
        "/sitemap.xml, application/xml;charset=UTF-8, application/xml"
    })
    void whatIsAskedForHasItsOwnMediaTypeWhateverIsAccepted(String path, String type, String accepted) {
        given().accept(accepted)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Cache-Control", "no-cache");
        given().accept(accepted)
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .body(emptyString());
    }

    @Test
    void linksLeadWhereTheRequestCameInBy() {
        Post post = resolved(aStory().publishedOn("2993-01-01").titled("Where links lead"));
        try {
            RequestSpecification outside =
                    given().header("X-Forwarded-Host", "news.example").header("X-Forwarded-Proto", "https");
            outside.get(ATOM)
                    .then()
                    .body("feed.id", equalTo("https://news.example/feeds/atom.xml"))
                    .body("feed.entry[0].id", equalTo("urn:postbag:post:" + post.id()))
                    .body("feed.entry[0].link[0].@href", equalTo("https://news.example/api/v1/posts/" + post.id()));
            assertThat(outside.get(MAP).asString()).contains("<loc>https://news.example/api/v1/posts/" + post.id());
        } finally {
            withdraw(post);
        }
    }

    @Test
    void aWithdrawnPostIsInNoFeedAndNoMapAndWhoHasItIsToldSo() {
        Post post = resolved(aStory().publishedOn("2994-01-01").titled("Soon withdrawn"));
        Map<String, String> tags = new HashMap<>();
        for (String feed : FEEDS) {
            Response before = given().get(feed);
            before.then().body(containsString("Soon withdrawn"));
            tags.put(feed, before.header("ETag"));
        }
        given().get(MAP).then().body(containsString(post.id().value()));
        Response settled = await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get(ATOM), answer -> answer.header("Last-Modified") != null);
        String since = settled.header("Last-Modified");
        given().header("If-Modified-Since", since).get(ATOM).then().statusCode(304);

        withdraw(post);

        tags.forEach((feed, tag) -> given().header("If-None-Match", tag)
                .header("If-Modified-Since", since)
                .get(feed)
                .then()
                .statusCode(200)
                .body(not(containsString("Soon withdrawn"))));
        given().header("If-Modified-Since", since).get(ATOM).then().statusCode(200);
        given().get(MAP).then().body(not(containsString(post.id().value())));
    }

    @Test
    void whoHasItAlreadyIsNotGivenItAgain() {
        for (String path : List.of(ATOM, "/feeds/rss.xml", "/feeds/feed.json", MAP)) {
            String tag = given().get(path).header("ETag");
            given().header("If-None-Match", tag)
                    .header("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(emptyString());
            given().header("If-None-Match", "W/\"another\"")
                    .header("If-Modified-Since", "Tue, 01 Jan 2999 00:00:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void wordsThatWereTakenOutOfAPostAreInNoFeed() {
        Post post = resolved(aStory().publishedOn("2995-01-01")
                .titled("It quotes")
                .holding(
                        paragraph("p1", "We have read it."),
                        quotation("The Gazette", paragraph("p2", "The harbour master owes nine pounds to the baker"))));
        try {
            given().get(ATOM).then().body(containsString("nine pounds"));
            given().auth()
                    .oauth2(Tokens.forRole("editor"))
                    .contentType("application/json")
                    .body(Map.of("reason", "legal", "note", "A court said so.", "revision", 1))
                    .post("/api/v1/posts/" + post.id() + "/quotations/q1/withdraw")
                    .then()
                    .statusCode(200);
            for (String feed : FEEDS) {
                given().get(feed)
                        .then()
                        .body(containsString("We have read it."))
                        .body(containsString("was withdrawn"))
                        .body(not(containsString("nine pounds")));
            }
        } finally {
            withdraw(post);
        }
    }

    @Test
    void aTopicHasItsOwnFeedsWhileThereArePostsAboutIt() {
        Post post = resolved(
                aStory().publishedOn("1907-05-01").titled("Of bollards").labelled("Bollards"));
        for (String file : List.of("atom.xml", "rss.xml", "feed.json")) {
            given().get("/feeds/topics/bollards/" + file)
                    .then()
                    .statusCode(200)
                    .body(containsString("Of bollards"))
                    .body(containsString("/feeds/topics/bollards/" + file))
                    .body(containsString("Postbag: Bollards"));
        }
        withdraw(post);
        given().get("/feeds/topics/bollards/atom.xml")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("topic-not-found"));
    }

    @Test
    void draftsAndPagesAreInNoFeedAndPagesAreOnTheMap() {
        Post draft = resolved(
                aStory().publishedOn("2996-01-01").titled("Only a draft").draft());
        Post page = resolved(
                aStory().publishedOn("2996-01-02").titled("Only a page").page());
        try {
            for (String feed : FEEDS) {
                given().get(feed).then().body(not(containsString("Only a")));
            }
            given().get(MAP)
                    .then()
                    .body(containsString(page.id().value()))
                    .body(not(containsString(draft.id().value())));
        } finally {
            withdraw(page);
        }
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        for (String wrong : List.of(ATOM + "?limit=3", MAP + "?part=A", MAP + "?part=", MAP + "?part=abcd")) {
            given().get(wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("bad-parameter"));
        }
        given().get("/feeds/other.xml").then().statusCode(404);
        given().post(ATOM).then().statusCode(405);
        given().get(MAP + "?part=a").then().statusCode(200).body(startsWith("<?xml"));
    }

    private Post resolved(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }

    private static void withdraw(Post post) {
        given().auth()
                .oauth2(Tokens.forRole("editor"))
                .contentType("application/json")
                .body(Map.of("reason", "It was a test."))
                .post("/api/v1/posts/" + post.id() + "/withdraw")
                .then()
                .statusCode(200);
    }
}
