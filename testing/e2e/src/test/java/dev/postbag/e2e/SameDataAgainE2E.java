package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopped and started again on the same data, the platform is as it was left: on a real MongoDB and on the embedded. */
class SameDataAgainE2E {

    @Test
    void everythingIsAsItWasLeft(@TempDir Path directory) {
        stopAndStartAgain(Platform.on(directory.resolve("data")));
    }

    @Test
    void everythingIsAsItWasLeftOnTheEmbeddedServer(@TempDir Path directory) {
        stopAndStartAgain(Platform.on(directory.resolve("data"), "--mongodb", "embedded"));
    }

    private static void stopAndStartAgain(Platform platform) {
        List<JsonNode> before;
        String post;
        try (platform) {
            assertThat(platform.up().succeeded().output()).contains(platform.url());
            assertThat(platform.status().exit()).isZero();
            Client reader = new Client(platform.url(), "");
            post = reader.get("/api/v1/posts?limit=1").json().at("/items/0/id").asText();
            Eventually.see(
                    "a comment is taken",
                    java.time.Duration.ofSeconds(30),
                    () -> reader.comment(post, "Still here tomorrow?", "0123456789abcdef-" + UUID.randomUUID()),
                    answer -> answer.status() == 201);
            Eventually.see(
                    "the count follows",
                    java.time.Duration.ofSeconds(30),
                    () -> reader.get("/api/v1/posts/" + post)
                            .json()
                            .at("/counts/comments")
                            .asInt(),
                    count -> count == 1);
            before = reader.all("/api/v1/posts");
        }
        assertThat(platform.processesLeft()).isEmpty();
        assertThat(platform.status().exit()).isNotZero();

        try (platform) {
            platform.up().succeeded();
            Client reader = new Client(platform.url(), "");
            assertThat(reader.all("/api/v1/posts")).isEqualTo(before);
            assertThat(reader.all("/api/v1/posts/" + post + "/comments")).hasSize(1);
        }
        assertThat(platform.processesLeft()).isEmpty();
    }
}
