package dev.postbag.content.post.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class QuotationResourceIT {

    private static final String POSTS = "/api/v1/posts/";
    private static final Map<String, Object> ORDER = Map.of("revision", 1, "reason", "rights", "note", " They asked. ");
    private static final Block OWN = paragraph("b1", "This from the paper.");
    private static final Block QUOTED = quotation(
            "Harbour News", paragraph("p1", "A petition with many names was carried into the chamber in a fish box."));

    @Inject
    ResolvingStories resolving;

    @Test
    void aWithdrawnQuotationIsReadNowhereAndRestoredItIsReadEverywhere() {
        Post post = resolved(aStory().publishedOn("1921-01-01")
                .titled("Withdraws a quotation")
                .holding(OWN, QUOTED));
        String path = POSTS + post.id();
        String tagBefore = given().get(path + "/revisions/1").header("ETag");

        for (int times = 0; times < 2; times++) {
            withdraw(post.id().value(), "q1", ORDER)
                    .statusCode(200)
                    .body("post", equalTo(post.id().value()))
                    .body("status", equalTo("withdrawn"))
                    .body("revision", equalTo(2))
                    .body("reason", equalTo("rights"))
                    .body("note", equalTo("They asked."))
                    .body("withdrawnAt", not(nullValue()));
        }
        given().get(path)
                .then()
                .statusCode(200)
                .body("revision.number", equalTo(2))
                .body("blocks[0].text[0].text", equalTo("This from the paper."))
                .body("blocks[1].type", equalTo("quotation"))
                .body("blocks[1].id", equalTo("q1"))
                .body("blocks[1].children", empty())
                .body("blocks[1].citation.outlet", equalTo("Harbour News"))
                .body("blocks[1].withdrawn.reason", equalTo("rights"))
                .body("blocks[1].withdrawn.on", matchesPattern("\\d{4}-\\d\\d-\\d\\d"))
                .body("citations[0].outlet", equalTo("Harbour News"));
        given().header("If-None-Match", tagBefore)
                .get(path + "/revisions/1")
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("hash", equalTo(post.current().hash()))
                .body("blocks[1].withdrawn.reason", equalTo("rights"));
        given().get(path + "/revisions/2").then().body("masked", equalTo(false));
        given().get(path + "/revisions/2/diff")
                .then()
                .body("masked", equalTo(true))
                .body("changes", empty());
        for (String part : List.of("", "/revisions", "/revisions/1", "/revisions/2", "/revisions/2/diff")) {
            assertThat(given().get(path + part).asString()).doesNotContain("petition", "They asked");
        }
        resolved(aStory().ofReading(2)
                .publishedOn("1921-01-01")
                .titled("Withdraws a quotation")
                .holding(OWN, QUOTED));
        given().get(path)
                .then()
                .body("revision.number", equalTo(2))
                .body("provenance[1].outcome", equalTo("unchanged"));

        restore(post.id().value(), "q1", Map.of("revision", 2))
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("revision", equalTo(3))
                .body("reason", nullValue());
        restore("withdraws-a-quotation", "q1", Map.of("revision", 3))
                .statusCode(200)
                .body("revision", equalTo(3));
        assertThat(given().get(path).asString()).contains("petition");
        given().header("If-None-Match", tagBefore)
                .get(path + "/revisions/1")
                .then()
                .statusCode(304);
        given().get(path + "/revisions/3/diff")
                .then()
                .body("masked", equalTo(false))
                .body("changes.type", equalTo(List.of("insert")));
    }

    @Test
    void onlyEditorsWithdrawAndRestore() {
        Post post = resolved(
                aStory().publishedOn("1922-01-01").titled("Keeps its quotation").holding(OWN, QUOTED));
        for (String order : List.of("withdraw", "restore")) {
            String path = POSTS + post.id() + "/quotations/q1/" + order;
            given().contentType("application/json")
                    .body(ORDER)
                    .post(path)
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(Tokens.forRole("reader"))
                    .contentType("application/json")
                    .body(ORDER)
                    .post(path)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.forRole("editor"))
                    .contentType("text/plain")
                    .body("rights")
                    .post(path)
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
        given().get(POSTS + post.id()).then().body("revision.number", equalTo(1));
    }

    @Test
    void whatCannotBeMeantIsRefusedWithTheReason() {
        Post post = resolved(
                aStory().publishedOn("1923-01-01").titled("Refuses orders").holding(OWN, QUOTED));
        String id = post.id().value();
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("revision", 0, "reason", "rights", "note", "x"),
                Map.of("reason", "rights", "note", "x"),
                Map.of("revision", 1, "reason", "whim", "note", "x"),
                Map.of("revision", 1, "reason", "rights"),
                Map.of("revision", 1, "reason", "rights", "note", "  "),
                Map.of("revision", 1, "reason", "rights", "note", "x".repeat(2001)))) {
            problem(withdraw(id, "q1", body), 400, "invalid-request");
        }
        problem(restore(id, "q1", Map.of()), 400, "invalid-request");
        problem(withdraw(id, "q1?colour=blue", ORDER), 400, "bad-parameter");
        problem(withdraw("never-there", "q1", ORDER), 404, "post-not-found");
        problem(restore("never-there", "q1", ORDER), 404, "post-not-found");
        problem(withdraw(id, "b1", ORDER), 404, "quotation-not-found");
        problem(withdraw(id, "none", ORDER), 404, "quotation-not-found");
        problem(restore(id, "none", ORDER), 404, "quotation-not-found");
        problem(withdraw(id, "q1", Map.of("revision", 9, "reason", "rights", "note", "x")), 404, "quotation-not-found");

        Post wordless = resolved(aStory().publishedOn("1923-01-02")
                .titled("Wordless")
                .holding(quotation(null, new Block.Separator("s", QUOTED.span(), 1, "***"))));
        problem(withdraw(wordless.id().value(), "q1", ORDER), 409, "quotation-wordless");

        withdraw(id, "q1", ORDER).statusCode(200);
        resolved(aStory().ofCapture("d")
                .capturedAt("2025-08-30T00:00:00Z")
                .publishedOn("1923-01-01")
                .titled("Refuses orders")
                .saying("Words of another day."));
        problem(restore(id, "q1", Map.of("revision", 2)), 409, "quotation-outdated");
        given().auth()
                .oauth2(Tokens.forRole("editor"))
                .contentType("application/json")
                .body(Map.of("reason", "Gone."))
                .post(POSTS + id + "/withdraw")
                .then()
                .statusCode(200);
        problem(withdraw(id, "q1", ORDER), 410, "post-withdrawn");
        problem(restore(id, "q1", ORDER), 410, "post-withdrawn");
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static ValidatableResponse withdraw(String post, String block, Map<String, Object> order) {
        return ordered(post, block.replaceFirst("(\\?|$)", "/withdraw$1"), order);
    }

    private static ValidatableResponse restore(String post, String block, Map<String, Object> order) {
        return ordered(post, block + "/restore", order);
    }

    private static ValidatableResponse ordered(String post, String path, Map<String, Object> order) {
        return given().auth()
                .oauth2(Tokens.forRole("editor"))
                .contentType("application/json")
                .body(order)
                .post(POSTS + post + "/quotations/" + path)
                .then();
    }

    private Post resolved(StoryBuilder story) {
        return ((Resolution.Resolved) resolving.resolve(story.build())).post();
    }
}
