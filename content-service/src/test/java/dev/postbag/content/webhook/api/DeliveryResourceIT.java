package dev.postbag.content.webhook.api;

import static dev.postbag.content.webhook.api.WebhookDesk.WEBHOOKS;
import static dev.postbag.content.webhook.api.WebhookDesk.add;
import static dev.postbag.content.webhook.api.WebhookDesk.added;
import static dev.postbag.content.webhook.api.WebhookDesk.change;
import static dev.postbag.content.webhook.api.WebhookDesk.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.content.webhook.client.Receiver;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
@QuarkusTestResource(CalledHere.class)
class DeliveryResourceIT {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    private final Receiver receiver = new Receiver();
    private final String post = UUID.randomUUID().toString();

    @AfterEach
    void removeAll() {
        List<String> all = operator().get(WEBHOOKS + "?limit=100").path("items.links.self");
        all.forEach(webhook -> operator().delete(webhook));
        receiver.close();
    }

    @Test
    void whatHappensIsDeliveredSignedAndOnceHoweverOftenItIsTold() {
        Response added = add(receiver.url("/hook"));
        String webhook = added.path("webhook.links.self");
        OutboxEvent published = encoder.encode(new CommentPublished("c1", post, 1, null, NOW, null));
        publish(published);
        publish(published);
        publish(encoder.encode(new CommentWithdrawn("c2", post, 2, NOW, false)));
        publish(encoder.encode(new CommentWithdrawn("c1", post, 2, NOW, true)));

        await().atMost(LONGEST).until(() -> receiver.calls("/hook").size() >= 2);

        deliveries(webhook, "delivered")
                .then()
                .body("items.event", contains("comment.withdrawn", "comment.published"))
                .body("items.attempts.flatten().outcome", contains("delivered", "delivered"))
                .body("items[0].nextAttemptAt", nullValue());
        assertThat(receiver.calls("/hook")).hasSize(2).allSatisfy(call -> {
            assertThat(call.isSignedWith(added.path("secret"))).isTrue();
            assertThat(call.body())
                    .contains("\"data\":{\"post\":\"" + post
                            + "\",\"comment\":\"c1\",\"links\":{\"self\":\"/api/v1/comments/c1\"}}");
        });
        deliveries(webhook, "waiting").then().body("items", equalTo(List.of()));
    }

    @Test
    void whatAReceiverDoesNotTakeIsSentAgainUnderTheSameId() {
        String webhook = added(receiver.url("/failing"));
        AtomicInteger times = new AtomicInteger();
        receiver.answering(
                "/failing", exchange -> exchange.sendResponseHeaders(times.incrementAndGet() == 1 ? 500 : 200, -1));
        publish(encoder.encode(new PostWithdrawn(post, 2, NOW, null)));

        await().atMost(LONGEST).until(() -> !receiver.calls("/failing").isEmpty());
        await().atMost(LONGEST)
                .untilAsserted(() -> deliveries(webhook, "delivered")
                        .then()
                        .body("items[0].attempts.outcome", contains("http-500", "delivered"))
                        .body("items[0].attempts.status", contains(500, 200)));
        assertThat(receiver.calls("/failing"))
                .hasSize(2)
                .extracting(Receiver.Call::id)
                .containsOnly(deliveries(webhook, "delivered").<String>path("items[0].id"));
    }

    @Test
    void aReceiverThatDoesNotAnswerHoldsUpNobodyElse() {
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering("/slow", exchange -> {
            try {
                over.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        added(receiver.url("/slow"));
        added(receiver.url("/hook"));
        for (int number = 0; number < 5; number++) {
            publish(encoder.encode(new PostWithdrawn(post, number, NOW, null)));
        }

        await().atMost(LONGEST).until(() -> receiver.calls("/hook").size() == 5);
        // Before its first call timed out it got no second one.
        assertThat(receiver.calls("/slow")).hasSizeLessThanOrEqualTo(1);
        over.countDown();
    }

    @Test
    void aReceiverThatIsGoneIsSwitchedOffAndWhatItDidNotTakeIsADeadLetter() {
        String webhook = added(receiver.url("/gone"));
        receiver.answering("/gone", 410);
        publish(encoder.encode(new PostWithdrawn(post, 2, NOW, null)));

        await().atMost(LONGEST)
                .untilAsserted(() -> operator()
                        .get(webhook)
                        .then()
                        .body("active", equalTo(false))
                        .body("switchedOff", equalTo("http-410")));
        Response dead = deliveries(webhook, "dead");
        String delivery =
                dead.then().body("items[0].post", equalTo(post)).extract().path("items[0].id");
        operator()
                .get(WEBHOOKS + "/dead-letters?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(delivery));
        operator()
                .get("/q/metrics")
                .then()
                .body(containsString("postbag_webhook_dead_letters{application=\"content-service\"} 1.0"));

        receiver.answering("/gone", 200);
        change(webhook, "\"2\"", Map.of("active", true)).then().statusCode(200).body("switchedOff", nullValue());
        operator()
                .post(webhook + "/deliveries/" + delivery + "/redeliver")
                .then()
                .statusCode(202)
                .body("state", equalTo("waiting"))
                .body("nextAttemptAt", notNullValue());

        await().atMost(LONGEST)
                .untilAsserted(() -> deliveries(webhook, "delivered")
                        .then()
                        .body("items[0].attempts.outcome", contains("http-410", "delivered")));
        operator().get(WEBHOOKS + "/dead-letters?limit=100").then().body("items.id", not(hasItem(delivery)));
        operator()
                .get("/q/metrics")
                .then()
                .body(containsString(
                        "postbag_webhook_attempts_total{application=\"content-service\",state=\"dead\"} 1.0"));
    }

    @Test
    void aListOfDeliveriesGoesOnWhereAPageEnded() {
        String webhook = added(receiver.url("/hook"));
        for (int number = 0; number < 3; number++) {
            publish(encoder.encode(new PostWithdrawn(post, number, NOW, null)));
        }
        await().atMost(LONGEST)
                .until(() -> deliveries(webhook, "delivered")
                                .<List<String>>path("items.id")
                                .size()
                        == 3);
        List<String> all = deliveries(webhook, "delivered").path("items.id");

        Response first = operator().get(webhook + "/deliveries?limit=2");
        Response second = operator().get(webhook + "/deliveries?limit=2&cursor=" + first.path("nextCursor"));

        assertThat(first.<List<String>>path("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(all.subList(2, 3));
        WebhookDesk.problem(
                operator().get(webhook + "/deliveries?state=dead&cursor=" + first.path("nextCursor")),
                400,
                "bad-cursor");
    }

    private void publish(OutboxEvent event) {
        publisher.publish(event).toCompletableFuture().join();
    }

    private static Response deliveries(String webhook, String state) {
        Response answer = operator().get(webhook + "/deliveries?state=" + state);
        answer.then().statusCode(200);
        return answer;
    }
}
