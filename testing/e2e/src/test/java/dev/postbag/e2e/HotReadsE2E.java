package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What many read lies ready in the gateway, and never stays there when something has changed. */
class HotReadsE2E {

    private static Platform platform;
    private static Client reader;
    private static Client desk;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        desk = new Client(platform.url(), platform.token("editor"));
    }

    @Test
    void whatLiesReadyFollowsEveryChange() {
        String post = new OwnPosts(platform).take();
        String address = "/api/v1/posts/" + post;
        String slug = "/api/v1/posts/" + reader.get(address).json().path("slug").asText();
        String thread = address + "/comments";
        String list = "/api/v1/posts?limit=99";
        List.of(address, slug, thread, list).forEach(HotReadsE2E::awaitReady);

        String comment = reader.comment(
                        post, "It stood well.", UUID.randomUUID().toString())
                .json()
                .path("comment")
                .path("id")
                .asText();
        awaitSeen(thread, answer -> answer.findValuesAsText("id").contains(comment));
        awaitSeen(address, answer -> answer.path("counts").path("comments").asInt() == 1);
        awaitSeen(slug, answer -> answer.path("counts").path("comments").asInt() == 1);

        awaitReady(thread);
        Answer reacted =
                reader.send("PUT", "/api/v1/comments/" + comment + "/reactions/agree", BodyPublishers.noBody());
        assertThat(reacted.status()).isLessThan(300);
        awaitSeen(
                thread,
                answer -> answer.path("items")
                                .path(0)
                                .path("reactions")
                                .path("agree")
                                .asInt()
                        == 1);

        List.of(address, slug, thread).forEach(HotReadsE2E::awaitReady);
        assertThat(desk.postJson(address + "/withdraw", Map.of("reason", "Published by mistake."))
                        .status())
                .isLessThan(300);
        for (String gone : List.of(address, slug, thread)) {
            Eventually.see("it is gone: " + gone, () -> reader.get(gone), answer -> answer.status() == 410);
        }
    }

    private static void awaitReady(String address) {
        Eventually.see(
                "it lies ready: " + address,
                () -> reader.get(address),
                answer -> answer.header("Cache-Status").orElse("").equals("postbag; hit"));
    }

    private static void awaitSeen(String address, Predicate<JsonNode> fits) {
        Eventually.see("it is seen: " + address, () -> reader.get(address).json(), fits);
    }
}
