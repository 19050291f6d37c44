package dev.postbag.comment.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.comment.thread.EndedSpans;
import dev.postbag.comment.thread.Everything;
import dev.postbag.comment.thread.FollowingPosts;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.WrittenLog;
import dev.postbag.testkit.LocalPushService;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.PushBrowser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule I7 for push messages: a device's endpoint and keys are planted, then searched, and two threads are compared. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
@QuarkusTestResource(PushForTests.class)
class NothingOfTheDeviceIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int TELLING = 8;

    @Inject
    FollowingPosts posts;

    @Inject
    Everything everything;

    @Inject
    EndedSpans ended;

    private final LocalPushService service = LocalPushService.start();
    private final PushBrowser browser = PushBrowser.fresh();
    private final String here = Samples.post();
    private final String there = Samples.post();

    @BeforeEach
    void thePostsArePublished() {
        posts.follow(PostState.published(here, 1, true));
        posts.follow(PostState.published(there, 1, true));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void nothingThatNamesADeviceIsStoredLoggedTracedCountedOrSent() {
        String device = device();
        String gone = device();
        String silent = device();
        service.answer(gone, 410, Map.of());
        List<String> written;
        try (WrittenLog log = WrittenLog.open()) {
            subscribe(here, service.endpoint(device), 201);
            subscribe(here, service.endpoint(gone), 201);
            // Port 1 is nobody's here.
            subscribe(here, "http://127.0.0.1:1/" + silent, 201);
            subscribe(here, "https://evil.example/" + device, 422);
            subscribe(here, "nowhere " + device, 400);
            subscribe(Samples.post(), service.endpoint(device), 404);
            write(here);
            await().atMost(LONGEST)
                    .until(() -> !service.received(device).isEmpty()
                            && !service.received(gone).isEmpty());
            await().atMost(LONGEST)
                    .until(() -> everything.documents("pushSubscriptions", here).size() == 2);
            await().atMost(LONGEST)
                    .until(() -> everything.documents("pushSubscriptions", here).stream()
                            .anyMatch(document -> document.getInteger("tries", 0) == 1));
            Logger.getLogger(getClass()).info("The log is listened to");
            written = List.copyOf(log.lines());
        }

        assertThat(written).anyMatch(line -> line.contains("The log is listened to"));
        assertThat(ended.spans()).anyMatch(span -> span.contains("/push-subscriptions"));
        List<String> kept = everything.kept();
        List<String> sent = everything.sent();
        String counted = given().get("/q/metrics").asString();
        assertThat(counted).contains("postbag_pushes_total");
        for (String secret : List.of(device, gone, silent, browser.p256dh(), browser.auth())) {
            assertThat(kept).noneMatch(document -> document.contains(secret));
            assertThat(sent).noneMatch(message -> message.contains(secret));
            assertThat(written).noneMatch(line -> line.contains(secret));
            assertThat(ended.spans()).noneMatch(span -> span.contains(secret));
            assertThat(counted).doesNotContain(secret);
        }
    }

    @Test
    void whatIsKeptOfOneDeviceInTwoThreadsHasNothingInCommon() {
        String device = device();
        subscribe(here, service.endpoint(device), 201);
        subscribe(there, service.endpoint(device), 201);
        write(here);
        write(there);
        await().atMost(LONGEST).until(() -> service.received(device).size() == 2);

        List<String> valuesHere = telling(here);
        assertThat(valuesHere).hasSizeGreaterThan(2);
        assertThat(telling(there)).isNotEmpty().doesNotContainAnyElementsOf(valuesHere);
        List<String> topics = service.received(device).stream()
                .map(message -> message.header("Topic"))
                .toList();
        assertThat(topics).hasSize(2).doesNotHaveDuplicates();
        // A push service that knows the store would find what is the device's by it.
        assertThat(everything.kept()).noneMatch(document -> topics.stream().anyMatch(document::contains));
    }

    private static String device() {
        return "planted-" + UUID.randomUUID();
    }

    private void subscribe(String post, String endpoint, int status) {
        given().contentType("application/json")
                .body(Map.of("endpoint", endpoint, "keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth())))
                .post("/api/v1/posts/" + post + "/push-subscriptions")
                .then()
                .statusCode(status);
    }

    private static void write(String post) {
        given().contentType("application/json")
                .body(Map.of("body", Samples.words()))
                .post("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(201);
    }

    private List<String> telling(String post) {
        List<String> values = new ArrayList<>();
        everything.documents("pushSubscriptions", post).forEach(document -> Everything.collect(document, values));
        values.removeIf(value -> value.length() < TELLING);
        return values;
    }
}
