package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Leftovers;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is erased is nowhere in the store any more, every holder has said so, and the audit finds nothing amiss. */
class ErasureE2E {

    private static final String WORDS = "The cobbler lit the second lantern himself.";

    private static Platform platform;
    private static Client reader;
    private static Client editor;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        editor = new Client(platform.url(), platform.token("editor"));
    }

    @Test
    void aCommentThatWasPickedIntoAPostIsErasedByItsReceiptEverywhere() {
        String post = new OwnPosts(platform).take();
        JsonNode written = Eventually.see("the thread is open", () -> write(post), answer -> answer.status() == 201)
                .json();
        String comment = written.path("comment").path("id").asText();
        String name = written.path("comment").path("pseudonym").asText();
        String receipt = written.path("receipt").asText();
        String reply = reader.postJson(
                        "/api/v1/posts/" + post + "/comments", Map.of("body", "I saw it too.", "inReplyTo", comment))
                .json()
                .path("comment")
                .path("id")
                .asText();
        String made = publishedOf(comment);
        assertThat(reader.get("/api/v1/posts/" + made).body()).contains("second lantern", name);
        assertThat(holding(WORDS))
                .contains("postbag_comment.comments", "postbag_content.posts", "postbag_content.picks");

        Answer erased = reader.send(
                "POST", "/api/v1/comments/" + comment + "/erasure", BodyPublishers.noBody(), "Receipt", receipt);
        assertThat(erased.status()).isEqualTo(200);

        JsonNode complete = complete(comment, receipt);
        assertThat(complete.path("by").asText()).isEqualTo("contributor");
        assertThat(complete.path("holders").findValuesAsText("kind")).isEmpty();
        assertThat(holding(WORDS)).isEmpty();
        assertThat(holding("second lantern")).isEmpty();
        assertThat(holding("\"" + name + "\"")).isEmpty();

        List<JsonNode> thread = reader.all("/api/v1/posts/" + post + "/comments");
        assertThat(thread).extracting(one -> one.path("id").asText()).contains(comment, reply);
        assertThat(reader.get("/api/v1/posts/" + made).body()).doesNotContain("lantern himself");
        JsonNode revision = editor.get("/api/v1/posts/" + made + "/revisions/1").json();
        assertThat(revision.path("erasedAt").asText()).isNotEmpty();
        soundWith("revision-erased");
    }

    @Test
    void anImportedCommentIsErasedByAnEditorAndItsCaptureIsNamed() {
        String capture = takeInExport().replaceAll("(?s).*(/api/v1/captures/\\p{Alnum}+).*", "$1");
        // A comment that comes before its post is an orphan until then, and the report follows.
        Eventually.see(
                "three comments have found their posts",
                () -> editor.get(capture).json().at("/report/comments"),
                comments -> comments.path("created").asInt()
                                + comments.path("unchanged").asInt()
                        == 3);
        JsonNode imported = Eventually.see(
                "the imported comments are shown", ErasureE2E::imported, found -> !found.isMissingNode());
        String comment = imported.path("id").asText();

        Answer erased = editor.postJson(
                "/api/v1/comments/" + comment + "/erasure", Map.of("reason", "The writer asked us to."));
        assertThat(erased.status()).isEqualTo(200);

        JsonNode complete = complete(comment, "");
        assertThat(complete.path("by").asText()).isEqualTo("desk");
        assertThat(complete.path("holders").findValuesAsText("kind")).containsExactly("capture");
        assertThat(holding("I heard it in Gull Head.")).containsExactly("postbag_ingest.bytes.chunks");
        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(410);

        assertThat(takeInExport()).contains("3 comments: 0 created, 3 unchanged");
        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(410);
        assertThat(editor.all("/api/v1/erasures?state=incomplete")).isEmpty();
    }

    /** Some posts of the sample are rejected on purpose, so the command does not end with 0. */
    private static String takeInExport() {
        return platform.ingest(Platform.repository().resolve("samples/harbour-lantern.wxr.xml"))
                .output();
    }

    private static Answer write(String post) {
        return reader.postJson(
                "/api/v1/posts/" + post + "/comments",
                Map.of("body", WORDS, "mayBePicked", true),
                "Idempotency-Key",
                "erasure-journey-" + post);
    }

    /** Picks the comment and publishes a post of it. */
    private static String publishedOf(String comment) {
        Answer picked = editor.send(
                "PUT",
                "/api/v1/comments/" + comment + "/pick",
                BodyPublishers.ofString("{\"revision\": 1}"),
                "Content-Type",
                "application/json");
        assertThat(picked.status()).isEqualTo(200);
        String draft = Eventually.see(
                        "the pick is known",
                        () -> editor.postJson(
                                "/api/v1/selections",
                                Map.of("title", "You wrote", "picks", List.of(Map.of("comment", comment))),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        answer -> answer.status() == 201)
                .json()
                .path("post")
                .asText();
        Answer published = editor.send(
                "POST", "/api/v1/posts/" + draft + "/publish", BodyPublishers.noBody(), "If-Match", "\"1\"");
        assertThat(published.status()).isEqualTo(200);
        return draft;
    }

    private static JsonNode imported() {
        for (JsonNode post : reader.all("/api/v1/posts")) {
            for (JsonNode comment :
                    reader.all("/api/v1/posts/" + post.path("id").asText() + "/comments")) {
                if (comment.path("body").asText().startsWith("I heard it in Gull Head")) {
                    return comment;
                }
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode complete(String comment, String receipt) {
        String path = "/api/v1/comments/" + comment + "/erasure";
        return Eventually.see(
                "every holder acknowledges",
                () -> (receipt.isEmpty() ? editor.get(path) : reader.get(path, "Receipt", receipt)).json(),
                erasure -> erasure.path("complete").asBoolean());
    }

    private static void soundWith(String noted) {
        Platform.Outcome audit = platform.run("audit", "--data", platform.data().toString());
        assertThat(audit.output()).contains("Sound: all that was checked fits.").contains(noted);
        assertThat(audit.exit()).isZero();
    }

    /** Every collection of every database that holds the words, in texts or in bytes. */
    private static List<String> holding(String words) {
        List<String> found = new ArrayList<>();
        try (MongoClient mongo = MongoClients.create(Leftovers.of(platform).mongodb())) {
            for (String name : mongo.listDatabaseNames()) {
                if (name.startsWith("postbag")) {
                    MongoDatabase database = mongo.getDatabase(name);
                    for (String collection : database.listCollectionNames()) {
                        for (Document document :
                                database.getCollection(collection).find()) {
                            if (holds(document, words)) {
                                found.add(name + "." + collection);
                                break;
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(Document document, String words) {
        return document.toJson().contains(words)
                || document.values().stream()
                        .anyMatch(value -> value instanceof Binary bytes
                                && new String(bytes.getData(), StandardCharsets.UTF_8).contains(words));
    }
}
