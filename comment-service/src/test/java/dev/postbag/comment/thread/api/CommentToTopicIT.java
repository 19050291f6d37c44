package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentRevised;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a post on Kafka to a comment on Kafka, the whole way through the service. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CommentToTopicIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    Topics topics;

    @Inject
    ObjectMapper json;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final OpenThread thread = new OpenThread(Samples.post());

    @BeforeEach
    void thePostIsPublished() {
        topics.send(new PostPublished(
                thread.post(), 1, 1, "slug", "Title", "2026-01-17", true, Samples.NOON, null, null, null, null));
        await().atMost(LONGEST).until(() -> given().get(thread.address()).statusCode() == 200);
    }

    @Test
    void aCommentIsToldWhenPublishedRevisedAndWithdrawn() throws IOException {
        JsonPath root = thread.write("It was not raining.");
        JsonPath answer = thread.reply(root, "It was.");
        OpenThread.edit(answer, "\"1\"", "It was hardly.").then().statusCode(200);
        OpenThread.withdraw(answer).then().statusCode(204);
        OpenThread.withdraw(answer).then().statusCode(204);
        await().atMost(LONGEST).until(() -> told().size() == 4 && waiting() == 0);

        String comment = answer.getString("comment.id");
        List<ConsumerRecord<String, byte[]>> ofAnswer = told().stream()
                .filter(message -> text(message.value()).contains("\"comment\":\"" + comment))
                .toList();
        assertThat(ofAnswer)
                .extracting(
                        message -> text(message.headers().lastHeader("ce_type").value()))
                .containsExactly(
                        "dev.postbag.CommentPublished.v1",
                        "dev.postbag.CommentRevised.v1",
                        "dev.postbag.CommentWithdrawn.v1");
        assertThat(json.readValue(ofAnswer.getFirst().value(), CommentPublished.class))
                .returns(1L, CommentPublished::version)
                .returns(thread.post(), CommentPublished::post)
                .returns(root.getString("comment.id"), CommentPublished::inReplyTo);
        assertThat(json.readValue(ofAnswer.get(1).value(), CommentRevised.class))
                .returns(2L, CommentRevised::version)
                .returns(2, CommentRevised::revision)
                .returns(thread.post(), CommentRevised::post);
        assertThat(json.readValue(ofAnswer.getLast().value(), CommentWithdrawn.class))
                .returns(3L, CommentWithdrawn::version)
                .returns(thread.post(), CommentWithdrawn::post)
                .returns(true, CommentWithdrawn::wasPublished);
    }

    @Test
    void commentsSentAtOnceAndAgainAreKeptAndToldOnceEachUnderANameOfItsOwn() throws Exception {
        List<Callable<String>> requests = IntStream.range(0, 120)
                .<Callable<String>>mapToObj(i -> () -> send("idempotency-key-" + i % 40))
                .toList();
        Set<String> answers = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (Future<String> answer : pool.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        await().atMost(LONGEST).until(() -> waiting() == 0);

        List<Map<String, Object>> comments = walk(7);
        assertThat(answers).hasSize(40);
        assertThat(comments).hasSize(40);
        assertThat(comments).extracting(comment -> comment.get("id")).doesNotHaveDuplicates();
        assertThat(comments).extracting(comment -> comment.get("pseudonym")).doesNotHaveDuplicates();
        assertThat(told()).hasSize(40);
    }

    @Test
    void theServiceIsReadyWithItsServers() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.status", everyItem(equalTo("UP")))
                .body("checks.name", hasItem("MongoDB connection health check"))
                .body("checks.name", hasItem("SmallRye Reactive Messaging - readiness check"));
    }

    private String send(String key) {
        return thread.send(given().header("Idempotency-Key", key), "Words of " + key, null)
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    private List<Map<String, Object>> walk(int limit) {
        List<Map<String, Object>> met = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", limit);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(thread.address())
                    .jsonPath();
            met.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return met;
    }

    /** Of the thread's comments; that they were counted is told beside it. */
    private List<ConsumerRecord<String, byte[]>> told() {
        return topics.all("postbag.comments").stream()
                .filter(message -> thread.post().equals(message.key()))
                .filter(message -> text(message.value()).contains("\"comment\":"))
                .toList();
    }

    /** How many comments of the thread have news that is not published yet. */
    private long waiting() {
        return mongo.getDatabase(database)
                .getCollection("comments")
                .countDocuments(Filters.and(Filters.eq("post", thread.post()), Filters.exists("outbox.0")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
