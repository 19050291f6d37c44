package dev.postbag.content.post.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Story;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class WithdrawalResourceIT {

    private static final String POSTS = "/api/v1/posts";

    @Inject
    ResolvingStories resolving;

    @Test
    void aWithdrawnPostIsGoneEverywhereAndSaysSo() {
        Post post =
                resolved(aStory().publishedOn("1906-01-01").titled("Withdrawn").build());
        String path = POSTS + "/" + post.id().value();
        Map<String, String> order = Map.of("reason", " It names somebody. ");

        given().contentType("application/json")
                .body(order)
                .post(path + "/withdraw")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.forRole("reader"))
                .contentType("application/json")
                .body(order)
                .post(path + "/withdraw")
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(200);

        for (String reason : List.of(" It names somebody. ", "Another reason.")) {
            given().auth()
                    .oauth2(Tokens.forRole("editor"))
                    .contentType("application/json")
                    .body(Map.of("reason", reason))
                    .post(path + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("withdrawn"))
                    .body("reason", equalTo("It names somebody."));
        }

        for (String gone : List.of(path, POSTS + "/withdrawn", path + "/revisions", path + "/revisions/1")) {
            given().get(gone)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("post-withdrawn"));
        }
        given().get(POSTS + "?from=1906&to=1906").then().body("items", empty());
    }

    @Test
    void anOrderToWithdrawMustSayWhy() {
        resolved(aStory().publishedOn("1907-01-01").titled("Stays").build());
        for (String body :
                List.of("{}", "{\"reason\": \"  \"}", "{\"reason\": \"" + "x".repeat(2001) + "\"}", "[", "")) {
            given().auth()
                    .oauth2(Tokens.forRole("editor"))
                    .contentType("application/json")
                    .body(body)
                    .post(POSTS + "/stays/withdraw")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        given().auth()
                .oauth2(Tokens.forRole("editor"))
                .contentType("application/json")
                .body(Map.of("reason", "why"))
                .post(POSTS + "/never-there/withdraw")
                .then()
                .statusCode(404);
        given().get(POSTS + "/stays").then().statusCode(200);
    }

    private Post resolved(Story story) {
        return switch (resolving.resolve(story)) {
            case Resolution.Resolved resolved -> resolved.post();
            case Resolution.SeenBefore seen -> seen.post();
            case Resolution.Refused refused -> throw new AssertionError(refused.code());
        };
    }
}
