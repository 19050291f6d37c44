package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An article that two posts quote is one; its words can be taken out of one post, and put back; all through the gateway. */
class QuotationE2E {

    private static final String QUOTED = """
            Lamplighter retires after forty winters on the quay

            By Nan Trevose

            19 February 2025

            The last lamplighter of the harbour put out her last lamp on Friday and hung her pole over the bar.

            A kettle was presented by the trust, which had meant to present a clock and could not agree on the time.
            """;

    private static Platform platform;
    private static Client desk;
    private static Client reader;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        desk = new Client(platform.url(), platform.token("editor"));
        reader = new Client(platform.url(), "");
    }

    @Test
    void twoPostsQuoteOneArticleAndOneQuotationIsWithdrawnAndRestored() {
        String first = page("Saturday, 22 February 2025", "The lamps go out", "");
        report(first, "?capturedAt=2025-02-22T20:00:00Z");
        report(page("Sunday, 23 February 2025", "More about the kettle", ""), "?capturedAt=2025-02-23T20:00:00Z");
        JsonNode source = Eventually.see(
                "both posts quote one article",
                () -> reader.get("/api/v1/sources-quoted?outlet=pennant+bay+courier")
                        .json()
                        .path("items")
                        .path(0),
                found -> found.path("posts").size() == 2);
        assertThat(source.path("title").asText()).startsWith("Lamplighter retires");
        assertThat(source.at("/posts/0/slug").asText()).isEqualTo("the-lamps-go-out");
        assertThat(source.at("/posts/0/match/rule").asText()).isEqualTo("first-quoted");
        assertThat(source.at("/posts/1/match/rule").asText()).isEqualTo("same-title");
        String self = source.at("/links/self").asText();
        JsonNode place = reader.get(self).json().at("/quotations/0");
        String post = "/api/v1/posts/" + place.path("post").asText();
        assertThat(reader.get(post).body()).contains(self, "her last lamp", "over the bar");

        String order = post + "/quotations/" + place.path("block").asText();
        Map<String, Object> body =
                Map.of("revision", place.path("revision").asInt(), "reason", "rights", "note", "The Courier wrote.");
        assertThat(reader.postJson(order + "/withdraw", body).status()).isEqualTo(401);
        JsonNode withdrawn = desk.postJson(order + "/withdraw", body).json();
        assertThat(withdrawn.path("status").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.path("revision").asInt()).isEqualTo(2);
        assertNobodyReadsIt(post);
        assertThat(reader.get(post).body()).contains("\"withdrawn\"", "My own words before it", "Pennant Bay Courier");
        assertThat(reader.get(self).json().path("posts")).hasSize(1);

        JsonNode again = report(first, "");
        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
        JsonNode changed = report(
                page("Saturday, 22 February 2025", "The lamps go out", "And a word more of my own.\n"),
                "?capturedAt=2025-02-24T20:00:00Z");
        assertThat(changed.path("revised").asInt()).isEqualTo(1);
        assertNobodyReadsIt(post);
        assertThat(reader.get(post).json().at("/revision/number").asInt()).isEqualTo(3);
        assertThat(reader.get(post).body()).contains("And a word more of my own");
        assertThat(platform.run("audit", "--data", platform.data().toString())
                        .succeeded()
                        .output())
                .contains("Sound: all that was checked fits.");

        JsonNode now = reader.get(post).json();
        String block = now.path("blocks")
                .findParents("withdrawn")
                .getFirst()
                .path("id")
                .asText();
        Answer restored = desk.postJson(post + "/quotations/" + block + "/restore", Map.of("revision", 3));
        assertThat(restored.status()).as(restored.body()).isEqualTo(200);
        // Another gateway than the one it was restored by gives what it has until the event comes.
        Eventually.see(
                "its words are there again",
                () -> reader.get(post).body(),
                words -> words.contains("her last lamp") && words.contains("And a word more of my own"));
        assertThat(reader.get(post + "/revisions/1").body()).contains("her last lamp");
        Eventually.see(
                "both posts quote it again",
                () -> reader.get(self).json().path("posts").size(),
                posts -> posts == 2);
        assertThat(report(first, "").path("unchanged").asInt()).isEqualTo(1);
    }

    private static void assertNobodyReadsIt(String post) {
        for (String path : List.of(
                post,
                post + "/revisions",
                post + "/revisions/1",
                post + "/revisions/2",
                post + "/revisions/2/diff?against=1",
                "/api/v1/posts?from=2025-02-22&to=2025-02-22",
                "/api/v1/sources-quoted")) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("her last lamp", "over the bar", "A kettle was presented");
        }
    }

    private static String page(String day, String title, String end) {
        return day + "\n\n" + title + "\n\nMy own words before it. This from the Pennant Bay Courier website:-\n\n"
                + QUOTED + "\n--oo00oo--\n\nMy own words behind it.\n\n" + end;
    }

    private static JsonNode report(String page, String query) {
        return new CaptureDesk(desk).takeIn(page, query).path("report");
    }
}
