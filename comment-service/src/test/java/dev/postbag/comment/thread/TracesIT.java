package dev.postbag.comment.thread;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.PostbagServers;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class TracesIT {

    private static final String PARENT = "b7ad6b7169203331";

    @Inject
    FollowingPosts posts;

    @Inject
    Topics topics;

    @Inject
    EndedSpans ended;

    @Inject
    KafkaEventPublisher publisher;

    private final String post = Samples.post();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void theTraceOfARequestGoesOnIntoTheStoreAndIntoTheTopic() {
        posts.follow(PostState.published(post, 1, true));
        given().contentType("application/json")
                .header("traceparent", traceparent())
                .body("{\"body\": \"Well said.\"}")
                .post("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(201);
        seen("insert comments");
        seen("handle comment-news");
    }

    @Test
    void theTraceOfAnEventGoesOnIntoTheStore() {
        Span remote = Span.wrap(
                SpanContext.createFromRemoteParent(trace, PARENT, TraceFlags.getSampled(), TraceState.getDefault()));
        try (Scope scope = remote.makeCurrent()) {
            topics.send(new PostPublished(
                    post, 1, 1, "slug", "Title", "2025-08-23", true, Samples.NOON, null, null, null, null));
        }
        seen("handle posts");
        seen("update threads");
    }

    @Test
    void whatIsLoggedOfAnEventHasItsTrace() {
        try (WrittenLog log = WrittenLog.open()) {
            publisher
                    .publish(new OutboxEvent(
                            post,
                            "dev.postbag.PostPublished.v1",
                            "postbag.posts",
                            post,
                            Samples.NOON,
                            "no event",
                            traceparent()))
                    .toCompletableFuture()
                    .join();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> log.lines().stream()
                            .anyMatch(line -> line.contains("went to the dead letters") && line.contains(trace)));
        }
    }

    private String traceparent() {
        return "00-" + trace + "-" + PARENT + "-01";
    }

    private void seen(String name) {
        await(name)
                .atMost(Duration.ofSeconds(30))
                .until(() -> ended.spans().stream()
                        .anyMatch(span -> span.contains(trace) && span.contains("name=" + name + ",")));
    }
}
