package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A comment is reported, rejected with a reason, appealed, and published by somebody else; all through the gateway. */
class ReportedDecidedAppealedE2E {

    private static Platform platform;
    private static Client reader;
    private static Client ann;
    private static Client bob;
    private static OwnPosts own;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        ann = new Client(platform.url(), platform.token("moderator", "ann"));
        bob = new Client(platform.url(), platform.token("moderator", "bob"));
        own = new OwnPosts(platform);
    }

    @Test
    void aCommentIsReportedRejectedAppealedAndPublishedByAnother() {
        String post = own.take();
        JsonNode written = write(post, "The keeper is a fool.");
        String comment = written.path("comment").path("id").asText();
        String receipt = written.path("receipt").asText();
        counts(post, 1);

        assertThat(reader.postJson("/api/v1/comments/" + comment + "/reports", Map.of("reason", "abuse"))
                        .status())
                .isEqualTo(200);
        JsonNode claimed = ann.postJson("/api/v1/moderation/claims", Map.of("kind", "reported"))
                .json()
                .path("items");
        assertThat(claimed).singleElement().satisfies(item -> {
            assertThat(item.path("comment").asText()).isEqualTo(comment);
            assertThat(item.path("reports").path("abuse").asInt()).isEqualTo(1);
        });
        assertThat(code(decide(bob, comment, "reject", "abuse"))).isEqualTo("claimed-by-another");
        assertThat(outcome(decide(ann, comment, "reject", "abuse"))).isEqualTo("decided");
        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(410);
        counts(post, 0);

        JsonNode statement = reader.get("/api/v1/comments/" + comment + "/decision", "Receipt", receipt)
                .json();
        assertThat(statement.path("reason").asText()).isEqualTo("abuse");
        assertThat(statement.toString()).doesNotContain("ann");
        assertThat(reader.postJson(
                                statement.path("appealTo").asText(),
                                Map.of("text", "I meant the lamp."),
                                "Receipt",
                                receipt)
                        .status())
                .isEqualTo(200);
        assertThat(ann.get("/api/v1/moderation/queue").json().path("items")).isEmpty();
        assertThat(code(decide(ann, comment, "publish", "within-the-rules"))).isEqualTo("goes-to-another");
        assertThat(outcome(decide(bob, comment, "publish", "within-the-rules"))).isEqualTo("decided");

        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(200);
        counts(post, 1);
        assertThat(ann.all("/api/v1/moderation/log"))
                .filteredOn(logged -> logged.path("comment").asText().equals(comment))
                .extracting(logged -> logged.path("decision").path("moderator").asText())
                .containsExactly("bob", "ann");
    }

    @Test
    void aPostsCommentsWaitWhereTheyAreReadBeforeTheyAreShown() {
        String post = own.take();
        String address = "/api/v1/moderation/posts/" + post;
        Answer mode = ann.get(address);
        Answer chosen = ann.send(
                "PUT",
                address,
                BodyPublishers.ofString("{\"mode\": \"before\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                mode.header("ETag").orElseThrow());
        assertThat(chosen.status()).isEqualTo(200);

        JsonNode written = write(post, "It was lit at nine.");
        String comment = written.path("comment").path("id").asText();
        assertThat(written.path("comment").path("status").asText()).isEqualTo("pending");
        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(404);
        assertThat(outcome(decide(bob, comment, "publish", "within-the-rules"))).isEqualTo("decided");
        assertThat(reader.get("/api/v1/comments/" + comment).status()).isEqualTo(200);
        counts(post, 1);
    }

    @Test
    void whatIsModeratedIsForModeratorsAndTheNumbersAreForAll() {
        assertThat(reader.get("/api/v1/moderation/queue").status()).isEqualTo(401);
        assertThat(new Client(platform.url(), platform.token("editor"))
                        .get("/api/v1/moderation/queue")
                        .status())
                .isEqualTo(403);
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        assertThat(reader.get("/api/v1/transparency?month=" + now.plusMonths(1)).status())
                .isEqualTo(404);
        Answer told = reader.get("/api/v1/transparency?month=" + now.minusMonths(1));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("decided").asText()).isEqualTo("<5");
        assertThat(reader.get("/desk/moderation").body()).contains("moderation.js");
    }

    private static JsonNode write(String post, String words) {
        return Eventually.see(
                        "the thread is open",
                        () -> reader.comment(post, words, UUID.randomUUID().toString()),
                        answer -> answer.status() == 201)
                .json();
    }

    private static JsonNode decide(Client moderator, String comment, String verdict, String reason) {
        Map<String, Object> wish = Map.of("comment", comment, "revision", 1, "verdict", verdict, "reason", reason);
        Answer answer = moderator.postJson("/api/v1/moderation/decisions", Map.of("decisions", List.of(wish)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("results").path(0);
    }

    private static String outcome(JsonNode result) {
        return result.path("outcome").asText();
    }

    private static String code(JsonNode result) {
        return result.path("code").asText();
    }

    private static void counts(String post, int comments) {
        Eventually.see(
                "the post counts " + comments,
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt(),
                count -> count == comments);
    }
}
