package dev.postbag.comment.thread;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.imported.CommentParsed;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Rule I7, looked for in everything this service writes: what identifies a contributor is planted, then searched. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class NothingOfTheContributorIT {

    private static final String ADDRESS = "203.0.113.77";
    private static final String DEVICE = "PlantedDevice/7.3";
    private static final String MAIL = "planted@example.org";

    @Inject
    FollowingPosts posts;

    @Inject
    Topics topics;

    @Inject
    Everything everything;

    @Inject
    EndedSpans ended;

    private final String here = Samples.post();
    private final String there = Samples.post();

    @Test
    void nothingThatIdentifiesAContributorIsStoredLoggedTracedOrSent() {
        posts.follow(PostState.published(here, 1, true));
        posts.follow(PostState.published(there, 1, true));
        List<String> planted = new ArrayList<>(List.of(ADDRESS, DEVICE, MAIL));
        List<String> written;
        try (WrittenLog log = WrittenLog.open()) {
            planted.addAll(discuss(here));
            planted.addAll(discuss(there));
            awaitEventsOf(here);
            awaitEventsOf(there);
            Logger.getLogger(getClass()).info("The log is listened to");
            written = List.copyOf(log.lines());
        }

        assertThat(written).anyMatch(line -> line.contains("The log is listened to"));
        assertThat(ended.spans()).anyMatch(span -> span.contains("/api/v1/posts"));
        List<String> kept = everything.kept();
        List<String> sent = everything.sent();
        assertThat(kept).anyMatch(document -> document.contains(here));
        for (String secret : planted) {
            assertThat(kept).noneMatch(document -> document.contains(secret));
            assertThat(sent).noneMatch(message -> message.contains(secret));
            assertThat(written).noneMatch(line -> line.contains(secret));
            assertThat(ended.spans()).noneMatch(span -> span.contains(secret));
        }
    }

    @Test
    void oneContributorInTwoThreadsHasNothingInCommonThere() {
        posts.follow(PostState.published(here, 1, true));
        posts.follow(PostState.published(there, 1, true));
        String secret = write(given(), here, "One").jsonPath().getString("contributor");
        // A device that makes the worst mistake: one secret and one key for both.
        Map<String, String> same = Map.of(
                "Postbag-Contributor",
                secret,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        write(given().headers(same), here, "Two");
        write(given().headers(same), there, "Two");

        List<String> valuesHere = telling(here);
        assertThat(valuesHere).isNotEmpty();
        assertThat(telling(there)).isNotEmpty().doesNotContainAnyElementsOf(valuesHere);
    }

    @Test
    void nothingThatWouldUnmaskAnImportedAuthorIsStoredLoggedTracedOrToldOn() {
        String run = UUID.randomUUID().toString();
        String gull = Samples.words().replace("Words", "Gull");
        String tern = gull.replace("Gull", "Tern");
        String takenBack = "Taken back " + UUID.randomUUID();
        String mail = run + "@example.org";
        String address = "203.0.113." + (1 + Math.floorMod(run.hashCode(), 200)) + " of " + run;
        List<String> written;
        try (WrittenLog log = WrittenLog.open()) {
            topics.send(parsed(run, "1", mail, "published", "By mail"));
            topics.send(parsed(run, "2", address, "published", "By address"));
            topics.send(parsed(run, "3", gull, "withdrawn", takenBack));
            topics.send(parsed(run, "4", tern, "published", "Kept"));
            awaitToldOf(run, "ORPHANED");
            assertThat(everything.kept()).anyMatch(document -> document.contains(tern));
            topics.send(new StoryResolved(run, run, 1, StoryResolved.Outcome.CREATED, here, 1, "new-post"));
            posts.follow(PostState.published(here, 1, true));
            awaitToldOf(run, "CREATED");
            Logger.getLogger(getClass()).info("The log is listened to");
            written = List.copyOf(log.lines());
        }

        assertThat(written).anyMatch(line -> line.contains("The log is listened to"));
        List<String> kept = everything.kept();
        List<String> told = topics.all("postbag.comments").stream()
                .map(message -> Everything.text(message.value()))
                .toList();
        for (String secret : List.of(mail, address, gull, takenBack)) {
            assertThat(kept).noneMatch(document -> document.contains(secret));
        }
        for (String secret : List.of(mail, address, gull, tern, takenBack)) {
            assertThat(told).noneMatch(message -> message.contains(secret));
            assertThat(written).noneMatch(line -> line.contains(secret));
            assertThat(ended.spans()).noneMatch(span -> span.contains(secret));
        }
        assertThat(kept.stream().filter(document -> document.contains(tern))).hasSize(1);
    }

    private static CommentParsed parsed(String run, String name, String author, String state, String text) {
        return new CommentParsed(
                run + name, run, 1, 1, "disqus:blog", run + name, null, run, null, run, author, null, state, text);
    }

    private void awaitToldOf(String run, String outcome) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> topics.all("postbag.comments").stream()
                                .map(message -> Everything.text(message.value()))
                                .filter(told -> told.contains(run) && told.contains(outcome))
                                .count()
                        == 4);
    }

    /** Every request a contributor can make, some of them refused, and every secret that was in them. */
    private List<String> discuss(String post) {
        String key = UUID.randomUUID().toString();
        String words = Samples.words();
        Response first = write(device().header("Idempotency-Key", key), post, words);
        String receipt = first.jsonPath().getString("receipt");
        String contributor = first.jsonPath().getString("contributor");
        String self = first.jsonPath().getString("comment.links.self");
        Response second = write(device().header("Postbag-Contributor", contributor), post, "It was.");
        device().header("Idempotency-Key", key)
                .body("{\"body\": \"Another\"}")
                .post("/api/v1/posts/" + post + "/comments");
        device().header("Idempotency-Key", key)
                .body("{\"body\": \"\\u0000\"}")
                .post("/api/v1/posts/" + post + "/comments");
        device().header("Idempotency-Key", key).body("{").post("/api/v1/posts/" + post + "/comments");
        device().header("Receipt", receipt).get(self).then().statusCode(200);
        device().header("Receipt", receipt)
                .get("/api/v1/comments/unknown")
                .then()
                .statusCode(404);
        device().header("Receipt", receipt)
                .delete(second.jsonPath().getString("comment.links.self"))
                .then()
                .statusCode(403);
        String feed = first.jsonPath().getString("repliesFeed");
        device().get(feed).then().statusCode(200);
        device().get(feed + "x").then().statusCode(404);
        String otherWords = Samples.words();
        device().header("Receipt", receipt)
                .header("If-Match", "\"1\"")
                .body(Map.of("body", otherWords))
                .patch(self)
                .then()
                .statusCode(200);
        device().header("Receipt", receipt).delete(self).then().statusCode(204);
        return List.of(
                key,
                receipt,
                contributor,
                second.jsonPath().getString("receipt"),
                words,
                otherWords,
                feed.replaceAll(".*secret.", ""));
    }

    private static Response write(RequestSpecification request, String post, String words) {
        Response answer = request.contentType("application/json")
                .body(Map.of("body", words))
                .post("/api/v1/posts/" + post + "/comments");
        answer.then().statusCode(201);
        return answer;
    }

    private static RequestSpecification device() {
        return given().contentType("application/json")
                .header("User-Agent", DEVICE)
                .header("X-Forwarded-For", ADDRESS)
                .header("Forwarded", "for=" + ADDRESS)
                .header("X-Real-IP", ADDRESS)
                .header("From", MAIL)
                .cookie("session", MAIL);
    }

    /** How often counts are told besides is a matter of moments. */
    private void awaitEventsOf(String post) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> topics.all("postbag.comments").stream()
                                .filter(message -> post.equals(message.key()))
                                .filter(message ->
                                        Everything.text(message.value()).contains("\"comment\""))
                                .count()
                        == 4);
    }

    /** Every text of eight characters or more in the documents of a post's thread, but what all comments say alike. */
    private List<String> telling(String post) {
        List<String> values = new ArrayList<>();
        for (String collection : List.of("comments", "contributors", "threads")) {
            everything.documents(collection, post).forEach(document -> Everything.collect(document, values));
        }
        values.removeIf(value -> value.length() < 8
                || value.equals("published")
                || value.equals("paragraph")
                || value.startsWith("dev.postbag.")
                || value.startsWith("postbag."));
        return values;
    }
}
