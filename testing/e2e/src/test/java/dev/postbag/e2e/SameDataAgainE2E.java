package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopped and started again on the same data, the platform is as it was left: on a real MongoDB and on the embedded. */
class SameDataAgainE2E {

    /** A step that starts processes. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    @Test
    void everythingIsAsItWasLeft() throws IOException {
        stopAndStartAgain(SharedPlatform.get(), SharedPlatform::stop, SharedPlatform::startAgain);
    }

    @Test
    void everythingIsAsItWasLeftOnTheEmbeddedServer(@TempDir Path directory) throws IOException {
        Platform platform = Platform.on(directory.resolve("data"), "--mongodb", "embedded");
        try (platform) {
            assertThat(platform.up().succeeded().output()).contains(platform.url());
            stopAndStartAgain(
                    platform,
                    () -> platform.down().succeeded(),
                    () -> platform.up().succeeded());
        }
        assertThat(platform.processesLeft()).isEmpty();
    }

    private static void stopAndStartAgain(Platform platform, Step stop, Step start) throws IOException {
        assertThat(platform.status().exit()).isZero();
        Client reader = new Client(platform.url(), "");
        String post = new OwnPosts(platform).take();
        assertThat(reader.comment(
                                post, "Still here tomorrow?", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
        Eventually.see(
                "the count follows",
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .at("/counts/comments")
                        .asInt(),
                count -> count == 1);
        String title = reader.get("/api/v1/posts/" + post).json().path("title").asText();
        Eventually.see("it is found", () -> found(reader, title), ids -> ids.contains(post));
        List<JsonNode> before = reader.all("/api/v1/posts?limit=100");

        stop.take();
        assertThat(platform.processesLeft()).isEmpty();
        assertThat(platform.status().exit()).isNotZero();
        start.take();

        assertThat(reader.all("/api/v1/posts?limit=100")).isEqualTo(before);
        assertThat(reader.all("/api/v1/posts/" + post + "/comments")).hasSize(1);
        Eventually.see("it is found again", () -> found(reader, title), ids -> ids.contains(post));
    }

    private static List<String> found(Client reader, String title) {
        return reader.get("/api/v1/search?limit=100&q=" + URLEncoder.encode('"' + title + '"', StandardCharsets.UTF_8))
                .json()
                .path("items")
                .findValuesAsText("id");
    }
}
