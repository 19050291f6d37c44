package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What readers say and an editor lifts into posts, through the gateway. */
record PickDesk(Client editor, Client reader) {

    /** A comment as its contributor keeps it. */
    record Said(String id, String pseudonym, String receipt, String repliesFeed, String contributor) {

        String self() {
            return "/api/v1/comments/" + id;
        }
    }

    Said say(String post, String words) {
        return say(post, Map.of("body", words, "mayBePicked", true));
    }

    Said say(String post, Map<String, Object> comment) {
        String key = UUID.randomUUID().toString();
        JsonNode written = Eventually.see(
                        "the thread is open",
                        () -> reader.postJson("/api/v1/posts/" + post + "/comments", comment, "Idempotency-Key", key),
                        answer -> answer.status() == 201)
                .json();
        return new Said(
                written.at("/comment/id").asText(),
                written.at("/comment/pseudonym").asText(),
                written.path("receipt").asText(),
                written.path("repliesFeed").asText(),
                written.path("contributor").asText());
    }

    Answer withdraw(Said comment) {
        return reader.send("DELETE", comment.self(), BodyPublishers.noBody(), "Receipt", comment.receipt());
    }

    Answer pick(Said comment) {
        return editor.sendJson("PUT", comment.self() + "/pick", Map.of("revision", 1));
    }

    Answer unpick(Said comment) {
        return editor.send("DELETE", comment.self() + "/pick", BodyPublishers.noBody());
    }

    /** Picks them and has them in a draft. */
    JsonNode select(String title, Said... comments) {
        for (Said comment : comments) {
            assertThat(pick(comment).status()).isEqualTo(200);
        }
        String key = UUID.randomUUID().toString();
        return Eventually.see(
                        "the picks were heard of",
                        () -> editor.postJson("/api/v1/selections", layout(title, comments), "Idempotency-Key", key),
                        answer -> answer.status() == 201)
                .json();
    }

    static Map<String, Object> layout(String title, Said... comments) {
        List<Map<String, String>> picks = Stream.of(comments)
                .map(comment -> Map.of("comment", comment.id()))
                .toList();
        return Map.of("title", title, "picks", picks);
    }

    /** Publishes a selection as it is now; the post's address. */
    String publish(JsonNode selection) {
        String self = selection.at("/links/self").asText();
        String seen = editor.get(self).header("ETag").orElseThrow();
        assertThat(publish(selection, seen).status()).isEqualTo(200);
        return selection.at("/links/post").asText();
    }

    Answer publish(JsonNode selection, String seen) {
        return editor.send(
                "POST", selection.at("/links/post").asText() + "/publish", BodyPublishers.noBody(), "If-Match", seen);
    }
}
