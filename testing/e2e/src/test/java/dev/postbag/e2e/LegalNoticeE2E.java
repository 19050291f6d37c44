package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A comment is complained of, its contributor answers through their receipt, and it is taken down; nobody is named. */
class LegalNoticeE2E {

    private static Platform platform;
    private static Client reader;
    private static Client ann;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        ann = new Client(platform.url(), platform.token("moderator", "ann"));
    }

    @Test
    void aNoticeIsPassedOnAnsweredAndUpheld() {
        String post = new OwnPosts(platform).take();
        JsonNode written = Eventually.see(
                        "the thread is open",
                        () -> reader.comment(
                                post,
                                "The keeper took the money.",
                                UUID.randomUUID().toString()),
                        answer -> answer.status() == 201)
                .json();
        String comment = written.path("comment").path("id").asText();
        String receipt = written.path("receipt").asText();

        Answer opened = reader.postJson(
                "/api/v1/comments/" + comment + "/notices",
                Map.of("kind", "defamation", "statement", "The keeper took nothing."),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(opened.status()).isEqualTo(201);
        JsonNode notice = opened.json().path("notice");
        String caseReceipt = opened.json().path("receipt").asText();
        assertThat(Duration.between(
                        Instant.parse(notice.path("at").asText()),
                        Instant.parse(notice.path("dueAt").asText())))
                .isGreaterThanOrEqualTo(Duration.ofHours(48));

        JsonNode passedOn = reader.get("/api/v1/comments/" + comment + "/notices", "Receipt", receipt)
                .json()
                .path("items")
                .path(0);
        assertThat(passedOn.path("statement").asText()).isEqualTo("The keeper took nothing.");
        assertThat(reader.postJson(
                                "/api/v1/comments/" + comment + "/notices/"
                                        + passedOn.path("id").asText() + "/answer",
                                Map.of("answer", "stand", "text", "It was in the paper."),
                                "Receipt",
                                receipt)
                        .status())
                .isEqualTo(200);

        String address = opened.header("Location").orElseThrow();
        String path = address.substring(address.indexOf("/api/"));
        assertThat(reader.get(path, "Receipt", receipt).status()).isEqualTo(403);
        assertThat(reader.get(path, "Receipt", caseReceipt)
                        .json()
                        .path("answer")
                        .path("text")
                        .asText())
                .isEqualTo("It was in the paper.");
        assertThat(ann.all("/api/v1/notices?state=open"))
                .filteredOn(one -> one.at("/notice/comment").asText().equals(comment))
                .singleElement()
                .satisfies(one -> assertThat(one.path("body").asText()).isEqualTo("The keeper took the money."));
        assertThat(reader.get("/api/v1/notices?state=open").status()).isEqualTo(401);
        assertThat(ann.postJson(path + "/outcome", Map.of("outcome", "upheld", "reason", "legal-notice", "revision", 1))
                        .status())
                .isEqualTo(200);

        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(410);
        JsonNode followed = reader.get(path, "Receipt", caseReceipt).json();
        assertThat(followed.path("outcome").path("outcome").asText()).isEqualTo("upheld");
        assertThat(followed.toString()).doesNotContain("ann");
        assertThat(reader.get("/api/v1/comments/" + comment + "/decision", "Receipt", receipt)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("legal-notice");
        Eventually.see(
                "the post no longer counts it",
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt(),
                count -> count == 0);
    }
}
