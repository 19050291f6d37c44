package dev.postbag.content.post.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoClient;
import dev.postbag.content.TopicReader;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.contracts.erasure.ErasureAcknowledged;
import dev.postbag.contracts.pick.CommentPicked;
import dev.postbag.contracts.pick.Passage;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ErasureConsumerIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Instant SAID_AT = Instant.parse("2026-01-17T09:34:10.500Z");
    private static final String WORDS = "The cobbler's lantern was lit twice that night.";

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @Inject
    KnownPicks picks;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void anErasedCommentIsInNoCollectionAnyMoreAndThatIsSaidEachTimeItIsHeard() {
        String comment = UUID.randomUUID().toString();
        publish(new CommentPicked(
                comment,
                "p7f3",
                3,
                1,
                "Cobalt Curlew",
                List.of(new Passage.ParagraphPassage(List.of(new TextSpan(WORDS, List.of())))),
                SAID_AT,
                SAID_AT));
        await().atMost(LONGEST).until(() -> picks.of(List.of(comment)).containsKey(comment));
        String post = editor().contentType("application/json")
                .body(Map.of("title", "You wrote", "picks", List.of(Map.of("comment", comment))))
                .post("/api/v1/selections")
                .then()
                .statusCode(201)
                .extract()
                .path("post");
        assertThat(collectionsWith(WORDS)).contains("posts", "picks");

        publish(new CommentErased(comment, "p7f3", 5, "contributor", false, SAID_AT));
        publish(new CommentErased(comment, "p7f3", 5, "contributor", false, SAID_AT));

        try (TopicReader reader = new TopicReader(kafka, "postbag.posts")) {
            ErasureAcknowledged first = reader.first(
                    ErasureAcknowledged.class, event -> event.comment().equals(comment), LONGEST);
            reader.first(
                    ErasureAcknowledged.class, event -> event.comment().equals(comment) && event != first, LONGEST);
            assertThat(first.kept()).isEmpty();
        }
        assertThat(collectionsWith(WORDS)).isEmpty();
        assertThat(collectionsWith("Cobalt Curlew")).isEmpty();
        editor().get("/api/v1/posts/" + post + "/revisions/1")
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("erasedAt", notNullValue())
                .body("blocks[0].withdrawn.reason", equalTo("comment-erased"));
    }

    private List<String> collectionsWith(String words) {
        return mongo.getDatabase(database).listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> mongo.getDatabase(database).getCollection(name).find().into(new ArrayList<>()).stream()
                        .map(Document::toJson)
                        .anyMatch(json -> json.contains(words)))
                .toList();
    }

    private void publish(Event event) {
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.forRole("editor"));
    }
}
