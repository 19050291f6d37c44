package dev.postbag.content.proposal.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ProposalResourceIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String WORDS =
            " walked along the old towpath with paper lanterns in their hands and not one of"
                    + " them fell into the water which the harbour master said he had never seen in all his years";

    @Inject
    ResolvingStories resolving;

    @Test
    void whatIsNearlyTheSameWaitsAtTheDeskAndAcceptedItIsOnePost() {
        Post first = resolved(aStory().ofCapture("accept-a")
                .publishedOn("1911-01-01")
                .titled("Lanterns of the eleventh")
                .saying("Three hundred people" + WORDS));
        Post second = resolved(aStory().ofCapture("accept-b")
                .publishedOn("1911-01-02")
                .capturedAt("2025-08-30T00:00:00Z")
                .titled("Lanterns of the twelfth")
                .saying("Two hundred people" + WORDS));
        String proposals = "/api/v1/captures/accept-b/proposals";
        String id = proposed(proposals);

        editor().get(proposals)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("open"))
                .body("items[0].reason", equalTo("nearly-the-same-words"))
                .body("items[0].post.id", equalTo(second.id().value()))
                .body("items[0].other.id", equalTo(first.id().value()))
                .body("items[0].likeness.daysApart", equalTo(1));
        for (int times = 0; times < 2; times++) {
            editor().post(proposals + "/" + id + "/accept")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("accepted"));
        }
        editor().post(proposals + "/" + id + "/refuse")
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal-decided"));
        given().redirects()
                .follow(false)
                .get("/api/v1/posts/" + second.id())
                .then()
                .statusCode(308)
                .header("Location", "/api/v1/posts/lanterns-of-the-eleventh");
        given().get("/api/v1/posts/lanterns-of-the-twelfth")
                .then()
                .statusCode(200)
                .body("id", equalTo(first.id().value()))
                .body("title", equalTo("Lanterns of the twelfth"))
                .body("provenance[1].match.rule", equalTo(3))
                .body("provenance[1].match.likeness.daysApart", equalTo(1));
    }

    @Test
    void refusedTheyStayTwo() {
        resolved(aStory().ofCapture("refuse-a")
                .publishedOn("1912-01-01")
                .titled("Boats of the first")
                .saying("Forty children" + WORDS));
        resolved(aStory().ofCapture("refuse-b")
                .publishedOn("1912-01-01")
                .titled("Boats of the second")
                .saying("Fifty children" + WORDS));
        String proposals = "/api/v1/captures/refuse-b/proposals";
        String id = proposed(proposals);

        editor().post(proposals + "/" + id + "/refuse").then().statusCode(200).body("status", equalTo("refused"));
        given().get("/api/v1/posts?from=1912&to=1912").then().body("items", hasSize(2));
    }

    @Test
    void onlyEditorsSeeProposals() {
        String proposals = "/api/v1/captures/any/proposals";
        given().get(proposals).then().statusCode(401);
        given().auth().oauth2(Tokens.forRole("reader")).get(proposals).then().statusCode(403);
        given().post(proposals + "/x/accept").then().statusCode(401);
        editor().get(proposals).then().statusCode(200).body("items", hasSize(0));
        editor().get(proposals + "?cursor=nonsense").then().statusCode(400);
        editor().post(proposals + "/x/accept").then().statusCode(404).body("code", equalTo("proposal-not-found"));
    }

    private static String proposed(String proposals) {
        return await().atMost(LONG_ENOUGH)
                .until(() -> editor().get(proposals).then().extract().<String>path("items[0]?.id"), id -> id != null);
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.forRole("editor"));
    }

    private Post resolved(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
