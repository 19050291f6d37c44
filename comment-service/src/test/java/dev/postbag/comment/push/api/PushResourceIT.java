package dev.postbag.comment.push.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.postbag.comment.push.PushForTests;
import dev.postbag.comment.push.Subscriptions;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.testkit.LocalPushService;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.PushBrowser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
@QuarkusTestResource(PushForTests.class)
class PushResourceIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String POSTS = "/api/v1/push-subscriptions";

    @Inject
    FollowingPosts posts;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Topics topics;

    private final String post = Samples.post();
    private final String device = UUID.randomUUID().toString();
    private final String thread = "/api/v1/posts/" + post + "/push-subscriptions";
    private final PushBrowser browser = PushBrowser.fresh();
    private final LocalPushService service = LocalPushService.start();

    @BeforeEach
    void thePostIsPublished() {
        posts.follow(PostState.published(post, 1, true));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void theKeyIsThereAndNeedNotBeFetchedAgain() {
        Response key = given().get("/api/v1/push/key");

        key.then().statusCode(200).body("publicKey", matchesPattern("[A-Za-z0-9_-]{87}"));
        given().header("If-None-Match", key.header("ETag"))
                .get("/api/v1/push/key")
                .then()
                .statusCode(304);
    }

    @Test
    void aDeviceIsToldOfANewCommentAndNoMoreOnceItIsEnded() {
        JsonPath subscribed = subscribed(thread, null);
        write(null);

        await().atMost(LONGEST).until(() -> service.received(device).size() == 1);
        JsonPath told = told(0);
        assertThat(told.getString("type")).isEqualTo("thread-changed");
        assertThat(told.getString("post")).isEqualTo(post);
        given().get(told.getString("links.self")).then().statusCode(200).body("items.size()", equalTo(1));

        unsubscribe(subscribed.getString("id"), subscribed.getString("receipt"))
                .then()
                .statusCode(204);
        problem(
                unsubscribe(subscribed.getString("id"), subscribed.getString("receipt")),
                404,
                "subscription-not-found");
    }

    @Test
    void aDeviceIsToldOfWhatAnswersItsCommentAndNotOfTheRest() {
        String comment = write(null);
        subscribed(thread, comment);
        write(null);
        String other = UUID.randomUUID().toString();
        subscribe(thread, body(service.endpoint(other), null)).then().statusCode(201);
        String reply = write(comment);

        await().atMost(LONGEST).until(() -> service.received(device).size() == 1);
        assertThat(told(0).getString("type")).isEqualTo("reply");
        String self = told(0).getString("links.self");
        assertThat(given().get(self).jsonPath().getList("items.id")).containsExactly(reply);
    }

    @Test
    void aDeviceIsToldOfANewPost() {
        JsonPath subscribed = subscribed(POSTS, null);
        String fresh = Samples.post();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        topics.send(
                new PostPublished(fresh, 1, 1, "slug", "Title", today, true, Instant.now(), null, null, null, null));

        await().atMost(LONGEST).until(() -> !service.received(device).isEmpty());
        assertThat(told(0).getString("type")).isEqualTo("post-published");
        assertThat(told(0).getString("links.self")).startsWith("/api/v1/posts/");
        unsubscribe(subscribed.getString("id"), subscribed.getString("receipt"))
                .then()
                .statusCode(204);
    }

    @Test
    void aDeviceIsToldOfANewPostAboutItsTopic() {
        Map<String, Object> wish = new HashMap<>(body(service.endpoint(device), null));
        wish.put("topic", "маяк");
        JsonPath subscribed =
                subscribe(POSTS, wish).then().statusCode(201).extract().jsonPath();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String wanted = Samples.post();
        Map<String, String> posts = Map.of(Samples.post(), "library", wanted, "маяк");
        posts.forEach((fresh, topic) -> topics.send(new PostPublished(
                fresh, 1, 1, "slug", "Title", today, true, Instant.now(), null, null, null, List.of(topic))));

        await().atMost(LONGEST).until(() -> !service.received(device).isEmpty());
        assertThat(told(0).getString("post")).isEqualTo(wanted);
        unsubscribe(subscribed.getString("id"), subscribed.getString("receipt"))
                .then()
                .statusCode(204);
        wish.put("topic", "no slug!");
        problem(subscribe(POSTS, wish), 400, "invalid-request");
    }

    @Test
    void askedForAgainItIsTheSameSubscription() {
        Response first = subscribe(thread, body(service.endpoint(device), null));
        JsonPath again = subscribed(thread, null);

        first.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", endsWith("/api/v1/push-subscriptions/" + again.getString("id")))
                .body("id", equalTo(again.getString("id")))
                .body("receipt", equalTo(again.getString("receipt")));
    }

    @Test
    void whatABrowserSendsBesidesIsPassedOver() {
        Map<String, Object> sent = new HashMap<>(body(service.endpoint(device), null));
        sent.put("expirationTime", null);

        subscribe(POSTS, sent).then().statusCode(201);
    }

    @Test
    void aSubscriptionEndsWhenItsThreadCloses() {
        JsonPath subscribed = subscribed(thread, null);

        posts.follow(PostState.published(post, 2, false));

        problem(subscribe(thread, body(service.endpoint(device), null)), 409, "thread-closed");
        await().atMost(LONGEST)
                .until(() -> subscriptions
                        .withId(subscribed.getString("id"), Instant.now())
                        .isEmpty());
    }

    @Test
    void whatIsWrongWithARequestIsSaid() {
        String endpoint = service.endpoint(device);
        problem(subscribe(POSTS, body("https://evil.example/x", null)), 422, "push-service-unknown");
        problem(subscribe(POSTS, body("nowhere", null)), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/endpoint"));
        problem(subscribe(POSTS, Map.of("endpoint", endpoint)), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/keys/p256dh"));
        problem(
                        subscribe(
                                POSTS,
                                Map.of(
                                        "endpoint",
                                        endpoint,
                                        "keys",
                                        Map.of("p256dh", browser.p256dh(), "auth", "short"))),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("/keys/auth"));
        problem(subscribe(thread, body(endpoint, "unknown")), 422, "no-such-comment")
                .body("errors[0].pointer", equalTo("/comment"));
        problem(
                subscribe("/api/v1/posts/" + Samples.post() + "/push-subscriptions", body(endpoint, null)),
                404,
                "post-not-found");
        problem(given().contentType("application/json").post(POSTS), 400, "invalid-request");
        problem(given().contentType("application/json").body("{").post(POSTS), 400, "malformed-json");
        problem(subscribe(POSTS + "?label=x", body(endpoint, null)), 400, "bad-parameter");
        problem(given().delete(POSTS + "/unknown"), 401, "receipt-missing");
        problem(unsubscribe("unknown", "guess"), 404, "subscription-not-found");
        posts.follow(PostState.withdrawn(post, 2));
        problem(subscribe(thread, body(endpoint, null)), 410, "post-withdrawn");
    }

    private JsonPath told(int message) {
        return JsonPath.from(browser.read(service.received(device).get(message).body()));
    }

    private String write(@Nullable String inReplyTo) {
        Map<String, @Nullable String> sent = new HashMap<>();
        sent.put("body", Samples.words());
        sent.put("inReplyTo", inReplyTo);
        return given().contentType("application/json")
                .body(sent)
                .post("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("comment.id");
    }

    private JsonPath subscribed(String address, @Nullable String comment) {
        return subscribe(address, body(service.endpoint(device), comment))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> body(String endpoint, @Nullable String comment) {
        Map<String, Object> sent = new HashMap<>(
                Map.of("endpoint", endpoint, "keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth())));
        if (comment != null) {
            sent.put("comment", comment);
        }
        return sent;
    }

    private static Response subscribe(String address, Map<String, Object> sent) {
        return given().contentType("application/json").body(sent).post(address);
    }

    private static Response unsubscribe(String id, String receipt) {
        return given().header("Receipt", receipt).delete(POSTS + "/" + id);
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
