package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The labels of an export become topics, which readers list, filter by and listen to, and which posts leave again. */
class TopicsE2E {

    private static final String POSTS = "/api/v1/posts";
    private static final String TOPICS = "/api/v1/topics";

    private final Platform platform = SharedPlatform.get();
    private final Client desk = new Client(platform.url(), platform.token("editor"));
    private final Client reader = new Client(platform.url(), "");
    private final String chance = UUID.randomUUID().toString();
    private final String ferry = "ferry-" + chance;
    private final String lighthouse = URLEncoder.encode("маяк-" + chance, StandardCharsets.UTF_8);

    @Test
    void aPostIsFoundAndHeardOfByItsTopicsAndOnceMoreByTheOneItLeaves() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        try {
            List<String> told = LiveLines.of(http, platform, "topic=" + ferry, "");
            Eventually.see("connected", () -> told, lines -> lines.contains("event: connected"));

            takeIn("2025-01-05", "Ferry! " + chance, "Маяк " + chance);
            JsonNode post = Eventually.see("the post is listed", () -> listed(ferry), posts -> posts.size() == 1)
                    .get(0);
            Eventually.see("it is told of", () -> told, lines -> lines.contains("event: post-published"));

            assertThat(post.at("/topics/0/slug").asText()).isEqualTo(ferry);
            assertThat(post.at("/topics/0/name").asText()).isEqualTo("Ferry! " + chance);
            assertThat(post.at("/topics/1/links/self").asText()).isEqualTo(TOPICS + "/" + lighthouse);
            JsonNode topic = reader.get(TOPICS + "/" + lighthouse).json();
            assertThat(topic.at("/counts/posts").asInt()).isEqualTo(1);
            assertThat(topic.path("newestOn").asText()).isEqualTo("2019-03-16");
            assertThat(reader.get(topic.at("/links/posts").asText()).json().at("/items/0/id"))
                    .isEqualTo(post.path("id"));
            assertThat(reader.all(TOPICS + "?limit=50&fields=slug")).contains(shown(ferry));
            assertThat(reader.get(POSTS + "?topic=" + ferry + "&fields=title")
                            .json()
                            .path("items")
                            .get(0)
                            .propertyStream()
                            .map(Map.Entry::getKey))
                    .containsExactlyInAnyOrder("id", "title", "links");

            takeIn("2025-01-06", "Маяк " + chance);
            Eventually.see("it is told of to who listens", () -> told, lines -> lines.contains("event: post-revised"));
            Eventually.see("nothing is about it", () -> listed(ferry), List::isEmpty);
            Eventually.see("it is gone", () -> reader.get(TOPICS + "/" + ferry), gone -> gone.status() == 404);
            assertThat(listed(lighthouse)).hasSize(1);
            assertThat(told).filteredOn("event: post-revised"::equals).hasSize(1);
        } finally {
            // Else it waits for the end of what has none.
            http.shutdownNow();
        }
    }

    private List<JsonNode> listed(String topic) {
        return reader.all(POSTS + "?topic=" + topic);
    }

    private JsonNode shown(String slug) {
        return reader.get(TOPICS + "/" + slug + "?fields=slug").json();
    }

    private void takeIn(String day, String... labels) {
        StringBuilder categories = new StringBuilder();
        for (String label : labels) {
            categories.append("<category domain=\"category\"><![CDATA[%s]]></category>".formatted(label));
        }
        Answer accepted = desk.capture(
                export(categories.toString()).getBytes(StandardCharsets.UTF_8), "?capturedAt=" + day + "T10:00:00Z");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    }

    /** Of a blog of its own: other journeys' posts have numbers too, and the same number in the same blog is the same post. */
    private String export(String categories) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                <title>The Harbour Lantern</title>
                <link>https://ferry-%1$s.example</link>
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_site_url>https://ferry-%1$s.example</wp:base_site_url>
                <wp:base_blog_url>https://ferry-%1$s.example</wp:base_blog_url>
                <item>
                <title>The ferry %1$s</title>
                <link>https://ferry-%1$s.example/%1$s/</link>
                <guid isPermaLink="false">https://ferry-%1$s.example/?p=%1$s</guid>
                <content:encoded><![CDATA[The ferry %1$s kept to its hours all week.]]></content:encoded>
                <wp:post_id>11</wp:post_id>
                <wp:post_date><![CDATA[2019-03-16 23:40:00]]></wp:post_date>
                <wp:post_date_gmt><![CDATA[2019-03-17 03:40:00]]></wp:post_date_gmt>
                <wp:status><![CDATA[publish]]></wp:status>
                <wp:post_type><![CDATA[post]]></wp:post_type>
                %2$s
                </item>
                </channel>
                </rss>
                """.formatted(chance, categories);
    }
}
