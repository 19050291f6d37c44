package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sound platform's audit is silent; what is damaged behind the services' backs is named, each thing of it. */
class AuditE2E {

    private static Platform platform;
    private static Client desk;
    private static Client reader;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        desk = new Client(platform.url(), platform.token("editor"));
        reader = new Client(platform.url(), "");
    }

    @Test
    void everyDamageIsNamedAndASoundPlatformGivesNothingToName() {
        takeIn("The last tram leaves at six.", "2025-01-05T10:00:00Z");
        takeIn("The last tram leaves at seven.", "2025-01-06T10:00:00Z");
        takeIn("The last tram leaves at eight.", "2025-01-07T10:00:00Z");
        String post = reader.get("/api/v1/posts/tram-times").json().path("id").asText();
        Eventually.see(
                "the thread opens",
                () -> reader.get("/api/v1/posts/" + post + "/comments").status(),
                status -> status == 200);
        Answer made = reader.comment(post, "I missed it.", UUID.randomUUID().toString());
        String comment = made.json()
                .path("id")
                .asText(made.json().path("comment").path("id").asText());
        assertThat(comment).isNotEmpty();
        Eventually.see(
                "the comment counts",
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt(),
                count -> count == 1);

        Platform.Outcome sound = audit();
        assertThat(sound.output()).contains("Sound: all that was checked fits.");
        assertThat(sound.exit()).isZero();
        assertThat(reader.get("/api/v1/integrity").json().path("status").asText())
                .isEqualTo("sound");

        try (MongoClient mongo = MongoClients.create(mongodb())) {
            List<Original> originals = new ArrayList<>();
            List<String> damage = new ArrayList<>(damagePosts(mongo, post, comment, originals));
            damage.addAll(damageCaptures(mongo, originals));

            Platform.Outcome damaged = audit();
            assertThat(damaged.output()).contains(damage).contains("last whole 20");
            assertThat(damaged.exit()).isEqualTo(1);
            JsonNode shown = reader.get("/api/v1/integrity").json();
            assertThat(shown.path("status").asText()).isEqualTo("damaged");
            assertThat(shown.toString()).doesNotContain("tram leaves", "I missed it");

            originals.forEach(Original::putBack);
        }
        assertThat(audit().output()).contains("Sound: all that was checked fits.");
    }

    /** A document as it was before it was damaged. */
    private record Original(MongoCollection<Document> in, Document document) {

        static Original of(MongoCollection<Document> in, Object id) {
            return new Original(in, in.find(new Document("_id", id)).first());
        }

        void putBack() {
            in.replaceOne(new Document("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
        }
    }

    @Test
    void onlyAnOperatorStartsAnAudit() {
        assertThat(reader.postJson("/api/v1/integrity/runs", "").status()).isEqualTo(401);
        assertThat(desk.postJson("/api/v1/integrity/runs", "").status()).isEqualTo(403);
        assertThat(reader.get("/internal/audit").status()).isEqualTo(404);
    }

    private static List<String> damagePosts(MongoClient mongo, String post, String comment, List<Original> originals) {
        MongoCollection<Document> revisions =
                mongo.getDatabase("postbag_content").getCollection("revisions");
        MongoCollection<Document> counted = mongo.getDatabase("postbag_content").getCollection("commentStates");
        originals.add(Original.of(revisions, post + ":1"));
        originals.add(Original.of(revisions, post + ":2"));
        originals.add(Original.of(counted, comment));
        Document second = revisions.find(new Document("_id", post + ":2")).first();
        second.getList("blocks", Document.class)
                .getFirst()
                .getList("text", Document.class)
                .getFirst()
                .put("text", "The last tram leaves at noon.");
        revisions.replaceOne(new Document("_id", post + ":2"), second);
        revisions.deleteOne(new Document("_id", post + ":1"));
        counted.deleteOne(new Document("_id", comment));
        return List.of(
                "revision-changed: a revision was altered. revision " + post + "/2",
                "revision-missing: a revision is gone. revision " + post + "/1",
                "comment-unknown: a comment is not counted. comment " + comment);
    }

    private static List<String> damageCaptures(MongoClient mongo, List<Original> originals) {
        var ingest = mongo.getDatabase("postbag_ingest");
        Document capture = ingest.getCollection("captures")
                .find()
                .sort(new Document("receivedAt", -1))
                .first();
        Document chunk = ingest.getCollection("bytes.chunks")
                .find(new Document("files_id", capture.get("bytes")))
                .first();
        originals.add(Original.of(ingest.getCollection("bytes.chunks"), chunk.get("_id")));
        byte[] bytes = chunk.get("data", Binary.class).getData();
        bytes[bytes.length / 2] ^= 1;
        ingest.getCollection("bytes.chunks")
                .updateOne(
                        new Document("_id", chunk.get("_id")),
                        new Document("$set", new Document("data", new Binary(bytes))));
        Document story = ingest.getCollection("stories")
                .find(new Document("capture", new Document("$ne", capture.get("_id")))
                        .append("key", new Document("$exists", true)))
                .first();
        originals.add(new Original(ingest.getCollection("stories"), story));
        ingest.getCollection("stories").deleteOne(new Document("_id", story.get("_id")));
        return List.of(
                "bytes-damaged: the capture's bytes were altered. capture " + capture.get("_id"),
                "story-missing: a story of a capture is gone. story " + story.get("_id"),
                "report-wrong: ",
                "story-unknown: a post tells of a story that ingest does not have. story " + story.get("_id"));
    }

    private static String mongodb() {
        String address = platform.addressOf("mongodb");
        return address.startsWith("mongodb") ? address : "mongodb://" + address + "/?directConnection=true";
    }

    private static Platform.Outcome audit() {
        return platform.run("audit", "--data", platform.data().toString());
    }

    private static void takeIn(String words, String capturedAt) {
        String page = "Sunday, 5 January 2025\n\nTram times\n\n" + words + "\n";
        Answer taken = desk.capture(page.getBytes(StandardCharsets.UTF_8), "?capturedAt=" + capturedAt);
        assertThat(taken.status()).isEqualTo(202);
        Eventually.see(
                "the capture is read",
                () -> desk.get(taken.header("Location").orElseThrow()).json(),
                capture -> capture.path("state").asText().equals("done"));
    }
}
