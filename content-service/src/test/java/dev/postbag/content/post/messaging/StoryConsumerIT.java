package dev.postbag.content.post.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.postbag.content.TopicReader;
import dev.postbag.contracts.EventType;
import dev.postbag.contracts.block.Block;
import dev.postbag.contracts.block.Paragraph;
import dev.postbag.contracts.block.Span;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class StoryConsumerIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = "/api/v1/operations/dead-letters";

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aStoryBecomesAPostAndIsAnsweredOnceHoweverOftenItComes() {
        StoryParsed story = story(1, "A story told often", "One.", "2025-08-21T06:30:00Z");
        OutboxEvent event = encoder.encode(story);
        publish(event);
        publish(event);
        publish(encoder.encode(story));
        StoryParsed last = story(2, "A story told often", "Two.", "2025-08-22T06:30:00Z");
        publish(encoder.encode(last));

        try (TopicReader posts = new TopicReader(kafka, "postbag.posts")) {
            StoryResolved answer =
                    posts.first(StoryResolved.class, told -> told.story().equals(last.story()), LONG_ENOUGH);
            assertThat(answer.outcome()).isEqualTo(StoryResolved.Outcome.REVISED);
            assertThat(posts.seen(StoryResolved.class))
                    .filteredOn(told -> told.story().equals(story.story()))
                    .singleElement()
                    .satisfies(told -> assertThat(told.outcome()).isEqualTo(StoryResolved.Outcome.CREATED));
            assertThat(posts.seen(PostPublished.class))
                    .filteredOn(told -> told.post().equals(answer.post()))
                    .hasSize(1);
        }
        given().get("/api/v1/posts/a-story-told-often")
                .then()
                .statusCode(200)
                .body("revision.number", equalTo(2))
                .body("provenance.outcome", contains("created", "revised"));
    }

    @Test
    void aStoryThatTellsOfNoPostIsAnsweredWithTheReason() {
        StoryParsed story = story(1, "A story on no day", "One.", "2025-08-21T06:30:00Z");
        StoryParsed dateless = new StoryParsed(
                story.story(),
                story.capture(),
                1,
                1,
                story.storyKey(),
                story.title(),
                "the other day",
                1,
                story.capturedAt(),
                null,
                false,
                0.3,
                story.span(),
                story.blocks(),
                null,
                null,
                null);
        publish(encoder.encode(dateless));

        try (TopicReader posts = new TopicReader(kafka, "postbag.posts")) {
            StoryResolved answer =
                    posts.first(StoryResolved.class, told -> told.story().equals(dateless.story()), LONG_ENOUGH);
            assertThat(answer.outcome()).isEqualTo(StoryResolved.Outcome.REJECTED);
            assertThat(answer.reason()).isEqualTo("date-unreadable");
        }
    }

    @Test
    void aMessageThatCannotBeReadGoesToTheDeadLettersAndCanBeSentAgain() {
        String key = "bad " + UUID.randomUUID();
        ProducerRecord<String, byte[]> bad =
                new ProducerRecord<>("postbag.stories", key, "not a story".getBytes(StandardCharsets.UTF_8));
        header(bad, "ce_id", UUID.randomUUID().toString());
        header(bad, "ce_type", EventType.STORY_PARSED.typeName());
        header(bad, "ce_time", Instant.now().toString());
        publisher.send(bad).toCompletableFuture().join();
        StoryParsed behind = story(1, "The story behind", "One.", "2025-08-21T06:30:00Z");
        publish(encoder.encode(behind));

        String id = letterOf(key, "");
        given().auth()
                .oauth2(Tokens.forRole("operator"))
                .get(DEAD_LETTERS)
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == '" + id + "' }.reason",
                        equalTo("it cannot be read as dev.postbag.StoryParsed.v1"))
                .body("items.find { it.id == '" + id + "' }.service", equalTo("content-service"));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        given().get("/api/v1/posts/the-story-behind").then().statusCode(200));

        given().auth()
                .oauth2(Tokens.forRole("operator"))
                .post(DEAD_LETTERS + "/" + id + "/redeliver")
                .then()
                .statusCode(202)
                .body("key", equalTo(key));
        // It is as bad as before: it comes back, under the id of its new place.
        letterOf(key, id);
        given().auth()
                .oauth2(Tokens.forRole("operator"))
                .get(DEAD_LETTERS)
                .then()
                .body("items.id", not(hasItem(id)));
        given().auth()
                .oauth2(Tokens.forRole("operator"))
                .post(DEAD_LETTERS + "/" + id + "/redeliver")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("dead-letter-not-found"));
    }

    @Test
    void onlyOperatorsSeeDeadLetters() {
        given().get(DEAD_LETTERS).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.forRole("editor"))
                .get(DEAD_LETTERS)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Tokens.forRole("editor"))
                .post(DEAD_LETTERS + "/x/redeliver")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.forRole("operator"))
                .queryParam("cursor", "nonsense")
                .get(DEAD_LETTERS)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
    }

    private static String letterOf(String key, String not) {
        return await().atMost(LONG_ENOUGH)
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.forRole("operator"))
                                .queryParam("limit", 100)
                                .get(DEAD_LETTERS)
                                .then()
                                .extract()
                                .<String>path("items.find { it.key == '" + key + "' && it.id != '" + not + "' }?.id"),
                        id -> id != null);
    }

    private void publish(OutboxEvent event) {
        publisher.publish(event).toCompletableFuture().join();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static StoryParsed story(int reading, String title, String words, String capturedAt) {
        String capture = "d".repeat(64);
        Span span = new Span(capture, 0, 100);
        List<Block> blocks = List.of(new Paragraph("b1", span, 0.9, List.of(new TextSpan(words, List.of()))));
        return new StoryParsed(
                title + ":" + reading,
                capture,
                reading,
                1,
                "2025-08-20|" + title,
                title,
                "2025-08-20",
                1,
                Instant.parse(capturedAt),
                null,
                false,
                0.9,
                span,
                blocks,
                null,
                null,
                null);
    }
}
