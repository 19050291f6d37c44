package dev.postbag.comment.imported.messaging;

import static dev.postbag.comment.imported.messaging.ParsedComments.SOURCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.comment.imported.LearningPosts;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.imported.SourceId;
import dev.postbag.comment.imported.TakingInComments;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.messaging.Topics;
import dev.postbag.contracts.imported.CommentParsed;
import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.inbox.DeadLetters;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From an export's comments on Kafka to the thread and back, the whole way through the service. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ImportedCommentConsumerIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    Topics topics;

    @Inject
    ObjectMapper json;

    @Inject
    DeadLetters deadLetters;

    @Inject
    TakingInComments taking;

    @Inject
    LearningPosts learning;

    private final String post = Samples.post();
    private final ParsedComments export = new ParsedComments(UUID.randomUUID().toString());

    @Test
    void commentsBeforeTheirPostAndRepliesBeforeTheirParentsEndInTheThread() {
        topics.send(export.reply("2", "1", "Was it?", null));
        topics.send(export.root("1", "It shines again.", "Gull"));
        await().atMost(LONGEST).until(() -> outcomesOf("1").contains("ORPHANED post-unknown"));
        thePostComes();
        await().atMost(LONGEST).until(() -> outcomesOf("2").contains("CREATED new-comment"));

        JsonPath thread = thread();
        assertThat(thread.getList("items.id")).containsExactly(id("1"), id("2"));
        assertThat(thread.getString("items[0].author")).isEqualTo("Gull");
        assertThat(thread.getBoolean("items[0].imported")).isTrue();
        assertThat(thread.getString("items[0].writtenAt")).isEqualTo("2025-08-23T12:00:00+01:00");
        assertThat(thread.getString("items[0].createdAt")).isEqualTo("2025-08-23T11:00:00Z");
        assertThat(thread.getString("items[0].pseudonym")).isNull();
        assertThat(thread.getString("items[1].author")).isNull();
        assertThat(thread.getString("items[1].pseudonym")).isNotBlank();
        assertThat(thread.getString("items[1].inReplyTo")).isEqualTo(id("1"));
        await().atMost(LONGEST).until(() -> outcomesOf("1").size() == 2);
        assertThat(outcomesOf("1")).containsExactlyInAnyOrder("ORPHANED post-unknown", "CREATED new-comment");
        given().get("/api/v1/comments/" + id("1")).then().statusCode(200);
        given().header("Receipt", "nobody has one")
                .get("/api/v1/comments/" + id("1"))
                .then()
                .statusCode(403);
        await().atMost(LONGEST).until(() -> publishedComments() == 2);
    }

    @Test
    void theSameExportTakenInAgainChangesNothing() {
        thePostComes();
        topics.send(export.root("1", "It shines again.", "Gull"));
        await().atMost(LONGEST).until(() -> outcomesOf("1").contains("CREATED new-comment"));
        JsonPath before = thread();
        topics.send(export.again().root("1", "It shines no more.", "Tern"));
        await().atMost(LONGEST).until(() -> outcomesOf(export.again(), "1").contains("UNCHANGED seen-before"));

        assertThat(thread().prettify()).isEqualTo(before.prettify());
        assertThat(publishedComments()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadByEverybodyIsKeptAndNotCounted() {
        thePostComes();
        topics.send(export.inState("1", "pending"));
        topics.send(export.inState("2", "rejected"));
        topics.send(export.inState("3", "withdrawn"));
        topics.send(export.reply("4", "3", "Why did you take it back?", "Tern"));
        await().atMost(LONGEST).until(() -> outcomesOf("4").contains("CREATED new-comment"));

        JsonPath thread = thread();
        assertThat(thread.getList("items.status")).containsExactly("withdrawn", "published");
        assertThat(thread.getString("items[0].body")).isNull();
        given().get("/api/v1/comments/" + id("1")).then().statusCode(404);
        given().get("/api/v1/comments/" + id("2")).then().statusCode(410);
        given().get("/api/v1/comments/" + id("3")).then().statusCode(410);
        await().atMost(LONGEST).until(() -> publishedComments() == 1);
        assertThat(outcomesOf("1")).containsExactly("CREATED kept-pending");
    }

    @Test
    void aStateNobodyKnowsIsPutAway() {
        topics.send(export.inState("1", "haunted"));

        await().atMost(LONGEST)
                .until(() -> deadLetters.list().stream()
                        .anyMatch(letter -> export.threadKey().equals(letter.key())));
    }

    /** Nothing of a comment is kept in a process, so as many threads are as many replicas. */
    @Test
    void replicasThatTakeInTheSameAtOnceLeaveOneComment() throws Exception {
        Map<String, ParsedComments> rounds = new LinkedHashMap<>();
        for (int round = 0; round < 15; round++) {
            ParsedComments together = new ParsedComments(UUID.randomUUID().toString());
            String under = Samples.post();
            rounds.put(under, together);
            List<Callable<Optional<Void>>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                work.add(hearing(together.root("1", "It shines again.", null)));
                work.add(hearing(together.reply("2", "1", "Was it?", null)));
                work.add(hearing(together.again().root("1", "It shines again.", null)));
                work.add(() -> {
                    learning.learn(under, List.of(PostSign.story(together.story())));
                    return Optional.empty();
                });
            }
            try (var pool = Executors.newFixedThreadPool(6)) {
                for (Future<Optional<Void>> done : pool.invokeAll(work)) {
                    assertThat(done.get()).isEmpty();
                }
            }
            topics.send(new PostPublished(
                    under, 1, 1, "slug", "Title", "2025-08-23", true, Samples.NOON, null, null, null, null));
        }
        rounds.forEach(this::isOneThreadOfTwo);
    }

    private void isOneThreadOfTwo(String under, ParsedComments together) {
        String address = "/api/v1/posts/" + under + "/comments";
        await().atMost(LONGEST).until(() -> given().get(address).statusCode() == 200);

        assertThat(given().get(address).jsonPath().getList("items.id"))
                .containsExactly(id(together, "1"), id(together, "2"));
        assertThat(given().get(address).jsonPath().getList("items.pseudonym")).doesNotHaveDuplicates();
        await().atMost(LONGEST).until(() -> outcomesOf(together, "2").contains("CREATED new-comment"));
        assertThat(outcomesOf(together, "2"))
                .filteredOn(told -> told.startsWith("CREATED"))
                .hasSize(1);
    }

    private Callable<Optional<Void>> hearing(CommentParsed event) {
        return () -> {
            taking.takeIn(ImportedCommentConsumer.read(event));
            return Optional.empty();
        };
    }

    private void thePostComes() {
        topics.send(
                new StoryResolved(export.story(), "capture", 1, StoryResolved.Outcome.CREATED, post, 1, "new-post"));
        topics.send(new PostPublished(
                post, 1, 1, "slug", "Title", "2025-08-23", false, Samples.NOON, null, null, null, null));
        await().atMost(LONGEST)
                .until(() -> given().get("/api/v1/posts/" + post + "/comments").statusCode() == 200);
    }

    private JsonPath thread() {
        return given().get("/api/v1/posts/" + post + "/comments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String id(String sourceId) {
        return id(export, sourceId);
    }

    private static String id(ParsedComments of, String sourceId) {
        return new SourceId(SOURCE, of.sourceId(sourceId)).commentId();
    }

    private List<String> outcomesOf(String sourceId) {
        return outcomesOf(export, sourceId);
    }

    private List<String> outcomesOf(ParsedComments of, String sourceId) {
        return comments("dev.postbag.ImportedCommentResolved.v1")
                .map(this::read)
                .filter(answer -> answer.comment().equals(of.comment(sourceId)))
                .map(answer -> answer.outcome() + " " + answer.reason())
                .toList();
    }

    private long publishedComments() {
        return comments("dev.postbag.CommentPublished.v1")
                .filter(message -> post.equals(message.key()))
                .count();
    }

    private java.util.stream.Stream<ConsumerRecord<String, byte[]>> comments(String type) {
        return topics.all("postbag.comments").stream()
                .filter(message -> type.equals(
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)));
    }

    private ImportedCommentResolved read(ConsumerRecord<String, byte[]> message) {
        try {
            return json.readValue(message.value(), ImportedCommentResolved.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
