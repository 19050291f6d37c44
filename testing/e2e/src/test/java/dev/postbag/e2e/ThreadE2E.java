package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A thread is read, reacted to, followed and closed; all of it through the gateway. */
class ThreadE2E {

    private static Platform platform;
    private static Client reader;
    private static Client moderator;
    private static List<String> posts;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        moderator = new Client(platform.url(), platform.token("moderator"));
        OwnPosts own = new OwnPosts(platform);
        posts = List.of(own.take(), own.take(), own.take());
    }

    @Test
    void aThreadIsReadInEachOrderWithItsRepliesAndALinkOpensInPlace() {
        String post = posts.getFirst();
        String quiet = write(post, "Quiet", "").path("comment").path("id").asText();
        String liked = write(post, "Liked", "").path("comment").path("id").asText();
        String busy = write(post, "Busy", "").path("comment").path("id").asText();
        String reply = write(post, "Reply", busy).path("comment").path("id").asText();
        String deep = write(post, "Deep", reply).path("comment").path("id").asText();
        String contributor = send("PUT", "/api/v1/comments/" + liked + "/reactions/agree")
                .json()
                .path("contributor")
                .asText();
        send("PUT", "/api/v1/comments/" + quiet + "/reactions/thanks", "Postbag-Contributor", contributor);
        assertThat(send("DELETE", "/api/v1/comments/" + quiet + "/reactions/thanks", "Postbag-Contributor", contributor)
                        .status())
                .isEqualTo(204);
        Eventually.see(
                "the counts follow",
                () -> List.of(
                        comment(liked).path("reactions"),
                        comment(busy),
                        comment(quiet).path("reactions")),
                counts -> counts.get(0).path("agree").asInt() == 1
                        && counts.get(1).path("replies").asInt() == 1
                        && counts.get(2).isEmpty());

        assertThat(ids(post, "sort=newest&parent=none")).containsExactly(busy, liked, quiet);
        assertThat(ids(post, "sort=most-reacted&parent=none")).containsExactly(liked, quiet, busy);
        assertThat(ids(post, "sort=most-replied&parent=none")).startsWith(busy);
        assertThat(ids(post, "sort=oldest&limit=2")).containsExactly(quiet, liked, busy, reply, deep);
        assertThat(ids(reader.all(comment(busy).path("links").path("replies").asText())))
                .containsExactly(reply);
        JsonNode place = reader.get("/api/v1/comments/" + deep + "/place").json();
        assertThat(place.path("steps")).hasSize(3);
        for (JsonNode step : place.path("steps")) {
            assertThat(ids(reader.all(step.path("page").asText())))
                    .contains(step.path("comment").path("id").asText());
        }
    }

    @Test
    void whoFollowsAThreadFromTokenToTokenMissesNothing() {
        String post = posts.get(1);
        Map<String, String> known = new HashMap<>();
        JsonNode first = write(post, "First", "");
        JsonNode list = reader.get(comments(post)).json();
        list.path("items").forEach(comment -> learn(known, comment));
        List<JsonNode> written = new ArrayList<>();
        String since = list.path("since").asText();
        for (int i = 0; i < 20; i++) {
            written.add(write(post, "Comment " + i, ""));
            since = i % 4 == 0 ? follow(post, since, known) : since;
        }
        JsonNode comment = first.path("comment");
        assertThat(reader.send(
                                "DELETE",
                                comment.path("links").path("self").asText(),
                                BodyPublishers.noBody(),
                                "Receipt",
                                first.path("receipt").asText())
                        .status())
                .isEqualTo(204);

        follow(post, since, known);

        assertThat(known).hasSize(21).containsEntry(comment.path("id").asText(), "withdrawn");
        assertThat(known)
                .containsKeys(written.stream()
                        .map(one -> one.path("comment").path("id").asText())
                        .toArray(String[]::new));
    }

    @Test
    void aThreadIsClosedSlowedDownAndOpenedByTheDesk() {
        String post = posts.get(2);
        set(post, "all", "PT0S");
        assertThat(reader.comment(post, "Hello", "closed-for-everybody")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("thread-closed");
        assertThat(reader.get(thread(post)).json().path("reason").asText()).isEqualTo("hand");

        set(post, "anonymous", "PT0S");
        Answer refused = reader.comment(post, "Hello", "closed-for-anonymous-me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("code").asText()).isEqualTo("thread-closed-for-anonymous");
        Client known = new Client(platform.url(), platform.token("reader"));
        assertThat(known.comment(post, "Hello", "not-closed-for-me").status()).isEqualTo(201);

        set(post, "nobody", "PT1H");
        String contributor = write(post, "One", "").path("contributor").asText();
        Answer soon = reader.postJson(comments(post), Map.of("body", "Two"), "Postbag-Contributor", contributor);
        assertThat(soon.status()).isEqualTo(429);
        assertThat(soon.json().path("code").asText()).isEqualTo("slow-mode");
        assertThat(soon.header("Retry-After")).isPresent();

        set(post, "nobody", "PT0S");
        assertThat(reader.postJson(comments(post), Map.of("body", "Two"), "Postbag-Contributor", contributor)
                        .status())
                .isEqualTo(201);
    }

    private static String follow(String post, String since, Map<String, String> known) {
        String cursor = "";
        while (true) {
            JsonNode page = reader.get(comments(post) + "?limit=3&since=" + since + cursor)
                    .json();
            page.path("items").forEach(comment -> learn(known, comment));
            if (page.path("nextCursor").isMissingNode()) {
                return page.path("since").asText();
            }
            cursor = "&cursor=" + page.path("nextCursor").asText();
        }
    }

    private static void learn(Map<String, String> known, JsonNode comment) {
        known.put(comment.path("id").asText(), comment.path("status").asText());
    }

    private static void set(String post, String closedFor, String slowMode) {
        String version = moderator.get(thread(post)).header("ETag").orElseThrow();
        Answer set = moderator.send(
                "PUT",
                thread(post),
                BodyPublishers.ofString("{\"closedFor\": \"%s\", \"slowMode\": \"%s\"}".formatted(closedFor, slowMode)),
                "Content-Type",
                "application/json",
                "If-Match",
                version);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    private static JsonNode write(String post, String words, String parent) {
        Map<String, String> body = new HashMap<>(Map.of("body", words));
        if (!parent.isEmpty()) {
            body.put("inReplyTo", parent);
        }
        Answer written = reader.postJson(comments(post), body);
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.json();
    }

    private static Answer send(String method, String path, String... headers) {
        return reader.send(method, path, BodyPublishers.noBody(), headers);
    }

    private static JsonNode comment(String id) {
        return reader.get("/api/v1/comments/" + id).json();
    }

    private static List<String> ids(String post, String query) {
        return ids(reader.all(comments(post) + "?" + query));
    }

    private static List<String> ids(List<JsonNode> comments) {
        return comments.stream().map(comment -> comment.path("id").asText()).toList();
    }

    private static String comments(String post) {
        return "/api/v1/posts/" + post + "/comments";
    }

    private static String thread(String post) {
        return "/api/v1/posts/" + post + "/thread";
    }
}
