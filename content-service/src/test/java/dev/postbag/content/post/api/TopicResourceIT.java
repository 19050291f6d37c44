package dev.postbag.content.post.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Story;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class TopicResourceIT {

    private static final String TOPICS = "/api/v1/topics";
    private static final String POSTS = "/api/v1/posts";

    @Inject
    ResolvingStories resolving;

    @Test
    void aPostSaysWhatItIsAboutAndIsFoundByIt() {
        Post post = resolved(aStory().publishedOn("1811-01-01")
                .titled("The weir is mended")
                .labelled("Weir & Lock", "Шлюз", "state: private", "weir and lock")
                .build());

        given().get(POSTS + "/" + post.id().value())
                .then()
                .statusCode(200)
                .body("labels[0]", equalTo("Weir & Lock"))
                .body("topics.slug", contains("weir-lock", "шлюз", "weir-and-lock"))
                .body("topics[0].name", equalTo("Weir & Lock"))
                .body("topics[0].links.self", equalTo(TOPICS + "/weir-lock"))
                .body("topics[1].links.self", equalTo(TOPICS + "/%D1%88%D0%BB%D1%8E%D0%B7"));
        for (String topic : List.of("weir-lock", "%D1%88%D0%BB%D1%8E%D0%B7")) {
            given().urlEncodingEnabled(false)
                    .get(POSTS + "?topic=" + topic)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(post.id().value()))
                    .body("items[0].topics.slug", hasItem("weir-lock"));
            given().urlEncodingEnabled(false)
                    .get(TOPICS + "/" + topic)
                    .then()
                    .statusCode(200)
                    .header("ETag", startsWith("W/\""))
                    .body("counts.posts", equalTo(1))
                    .body("newestOn", equalTo("1811-01-01"))
                    .body("links.posts", equalTo(POSTS + "?topic=" + topic));
        }
        given().get(POSTS + "?topic=nothing-of-the-kind")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", empty());
    }

    @Test
    void allTopicsAreListedPartByPart() {
        resolved(aStory().publishedOn("1812-01-01")
                .titled("Of many things")
                .labelled("Many C", "Many A", "Many B")
                .build());
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            var ask = given().queryParam("limit", 2);
            Response part = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get(TOPICS);
            part.then().statusCode(200);
            slugs.addAll(part.path("items.slug"));
            cursor = part.path("nextCursor");
        } while (cursor != null);

        assertThat(slugs).isSorted().doesNotHaveDuplicates().contains("many-a", "many-b", "many-c");
    }

    @Test
    void whatAClientHasAlreadyIsNotSentAgainUntilAPostComes() {
        resolved(aStory().publishedOn("1813-01-01")
                .titled("First")
                .labelled("Tags")
                .build());
        String tag = given().get(TOPICS + "/tags").header("ETag");
        given().header("If-None-Match", tag).get(TOPICS + "/tags").then().statusCode(304);

        resolved(aStory().publishedOn("1813-01-02")
                .titled("Second")
                .labelled("tags")
                .build());

        given().header("If-None-Match", tag)
                .get(TOPICS + "/tags")
                .then()
                .statusCode(200)
                .body("counts.posts", equalTo(2))
                .body("newestOn", equalTo("1813-01-02"));
    }

    @Test
    void whatCannotBeUsedIsRefusedAndSaysWhy() {
        given().get(TOPICS + "/nothing-of-the-kind").then().statusCode(404).body("code", equalTo("topic-not-found"));
        given().get(TOPICS + "?cursor=made-up").then().statusCode(400).body("code", equalTo("bad-cursor"));
        given().get(TOPICS + "?order=name").then().statusCode(400).body("code", equalTo("bad-parameter"));
        given().get(POSTS + "?topic=").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void whoNamesFieldsGetsThoseAloneUnderATagOfTheirOwn() {
        Post post = resolved(aStory().publishedOn("1814-01-01")
                .titled("Only some of it")
                .labelled("Some Of It")
                .build());
        String self = POSTS + "/" + post.id().value();

        given().get(POSTS + "?topic=some-of-it&fields=title,slug")
                .then()
                .statusCode(200)
                .body(
                        "items[0]",
                        equalTo(Map.of(
                                "id",
                                post.id().value(),
                                "slug",
                                "only-some-of-it",
                                "title",
                                "Only some of it",
                                "links",
                                Map.of("self", self))));
        given().get(self + "?fields=title").then().statusCode(200).body("size()", equalTo(3));
        given().get(TOPICS + "/some-of-it?fields=name").then().statusCode(200).body("size()", equalTo(2));
        given().get(TOPICS + "?fields=name").then().statusCode(200).body("items[0].size()", equalTo(2));
        assertThat(given().get(self + "?fields=title").header("ETag"))
                .isNotEqualTo(given().get(self).header("ETag"))
                .isNotEqualTo(given().get(self + "?fields=slug").header("ETag"));
        for (String asked : List.of(self, POSTS, TOPICS)) {
            given().get(asked + "?fields=colour")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("bad-parameter"))
                    .body("errors[0].pointer", equalTo("fields"))
                    .body("errors[0].detail", startsWith("has no field \"colour\""));
        }
    }

    private Post resolved(Story story) {
        return ((Resolution.Resolved) resolving.resolve(story)).post();
    }
}
