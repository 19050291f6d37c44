package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client keeps a copy of all posts, by syncing only, while posts and comments come and go. */
class SyncE2E {

    private static final String POSTS = "/api/v1/posts/";

    private static Client reader;
    private static Client desk;
    private static OwnPosts own;

    private final Map<String, JsonNode> copy = new HashMap<>();
    private String since = "";

    @BeforeAll
    static void start() {
        Platform platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        desk = new Client(platform.url(), platform.token("editor"));
        own = new OwnPosts(platform);
    }

    @Test
    void aClientThatOnlySyncsHasWhatTheServerHas() {
        String before = own.take();
        Eventually.see("the post is in the copy", this::synced, posts -> posts.containsKey(before));
        String talkedAbout = own.take();
        String goes = own.take();
        sync();
        for (int number = 1; number <= 6; number++) {
            comment(number > 3 ? talkedAbout : before, number);
            if (number % 2 == 0) {
                sync();
            }
        }
        Answer withdrawn = desk.postJson(POSTS + goes + "/withdraw", Map.of("reason", "It names somebody."));
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);

        Eventually.see(
                "the copy has come to rest",
                this::synced,
                posts -> count(posts, before) == 3 && count(posts, talkedAbout) == 3 && isGone(posts, goes));

        assertThat(copy.get(before)).isEqualTo(reader.get(POSTS + before).json());
        assertThat(copy.get(talkedAbout))
                .isEqualTo(reader.get(POSTS + talkedAbout).json());
        assertThat(reader.get(POSTS + goes).status()).isEqualTo(410);
        List<String> listed = reader.all("/api/v1/posts?limit=100").stream()
                .map(post -> post.path("id").asText())
                .toList();
        Eventually.see(
                "every post is in the copy",
                this::synced,
                posts -> posts.keySet().containsAll(listed));
    }

    private Map<String, JsonNode> synced() {
        sync();
        return copy;
    }

    private void sync() {
        JsonNode page;
        do {
            Answer answer = reader.get("/api/v1/sync?limit=7" + (since.isEmpty() ? "" : "&since=" + since));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            page = answer.json();
            page.path("items").forEach(item -> copy.put(item.path("id").asText(), item));
            since = page.path("since").asText();
        } while (page.path("more").asBoolean());
    }

    private static int count(Map<String, JsonNode> posts, String post) {
        return posts.containsKey(post)
                ? posts.get(post).path("counts").path("comments").asInt()
                : 0;
    }

    private static boolean isGone(Map<String, JsonNode> posts, String post) {
        return posts.containsKey(post)
                && posts.get(post).path("status").asText().equals("withdrawn");
    }

    private static void comment(String post, int number) {
        Answer written =
                reader.comment(post, "Comment " + number, UUID.randomUUID().toString());
        assertThat(written.status()).as(written.body()).isEqualTo(201);
    }
}
