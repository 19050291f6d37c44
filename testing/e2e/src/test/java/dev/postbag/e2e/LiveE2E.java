package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.platform.Client;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A page that is open is told of a comment as it comes, and after a moment away of what came meanwhile. */
class LiveE2E {

    private final Platform platform = SharedPlatform.get();
    private final Client reader = new Client(platform.url(), "");

    @Test
    void aCommentIsToldAsItComesAndWhatCameMeanwhileToWhoComesBack() throws Exception {
        String post = new OwnPosts(platform).take();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<String> told = LiveLines.of(http, platform, "post=" + post, "");
            Eventually.see("connected", () -> told, lines -> lines.contains("event: connected"));
            comment(post, "The lamp is lit.");
            Eventually.see(
                    "the thread and the count are told of",
                    () -> told,
                    lines -> lines.contains("event: thread-changed") && lines.contains("event: post-counted"));
            assertThat(told).anyMatch(line -> line.contains("/api/v1/posts/" + post + "/comments"));
            assertThat(told).noneMatch(line -> line.contains("The lamp is lit."));

            String first = told.stream()
                    .filter(line -> line.startsWith("id: "))
                    .findFirst()
                    .orElseThrow();
            List<String> again = LiveLines.of(http, platform, "post=" + post, first.substring("id: ".length()));
            Eventually.see("connected again", () -> again, lines -> lines.contains("event: connected"));
            assertThat(again.indexOf("event: thread-changed"))
                    .isNotNegative()
                    .isLessThan(again.indexOf("event: connected"));
            http.shutdownNow();
        }
    }

    private void comment(String post, String text) {
        assertThat(reader.comment(post, text, "0123456789abcdef-" + UUID.randomUUID())
                        .status())
                .isEqualTo(201);
    }
}
