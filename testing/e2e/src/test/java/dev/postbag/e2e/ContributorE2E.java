package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All a contributor can do with a comment of their own, through the one door. */
class ContributorE2E {

    @Test
    void aCommentIsCheckedWrittenEditedFollowedAndTakenBack() {
        Platform platform = SharedPlatform.get();
        Client reader = new Client(platform.url(), "");
        String post = new OwnPosts(platform).take();
        String thread = "/api/v1/posts/" + post + "/comments";
        Map<String, Object> telling = Map.of("body", "Write to gull@example.org", "displayName", "Gull");

        Answer check = Eventually.see(
                "the thread is open",
                () -> reader.postJson(thread + "/check", telling),
                answer -> answer.status() == 200);
        assertThat(check.json().at("/warnings/0/kind").asText()).isEqualTo("email");
        Answer warned = reader.postJson(thread, telling);
        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.json().path("code").asText()).isEqualTo("self-identification");

        JsonNode written = reader.postJson(thread, Map.of("body", "Well *said*.", "displayName", "Gull"))
                .json();
        String self = written.at("/comment/links/self").asText();
        String receipt = written.path("receipt").asText();
        assertThat(written.at("/comment/pseudonym").asText()).isEqualTo("Gull");

        String seen = reader.get(self).header("ETag").orElseThrow();
        Answer edited = edit(reader, self, receipt, seen);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edit(reader, self, receipt, seen).status()).isEqualTo(412);
        assertThat(reader.get(self).json().path("revision").asInt()).isEqualTo(2);
        assertThat(reader.get(self, "Receipt", receipt).json().at("/own/revisions"))
                .hasSize(2);

        reader.postJson(
                thread,
                Map.of("body", "Indeed.", "inReplyTo", written.at("/comment/id").asText()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Answer feed = reader.get(written.path("repliesFeed").asText());
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(feed.header("Cache-Control")).contains("private, no-store");
        assertThat(feed.body()).contains("Indeed.").contains(platform.url() + "/api/v1/comments/");

        assertThat(reader.send("DELETE", self, BodyPublishers.noBody(), "Receipt", receipt)
                        .status())
                .isEqualTo(204);
        assertThat(reader.get(self).status()).isEqualTo(410);
        assertThat(reader.get(written.path("repliesFeed").asText()).status()).isEqualTo(410);
    }

    private static Answer edit(Client reader, String self, String receipt, String seen) {
        return reader.send(
                "PATCH",
                self,
                BodyPublishers.ofString("{\"body\": \"Very well *said*.\"}"),
                "Receipt",
                receipt,
                "If-Match",
                seen,
                "Content-Type",
                "application/json");
    }
}
