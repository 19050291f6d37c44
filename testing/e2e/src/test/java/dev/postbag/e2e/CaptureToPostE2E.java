package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Captures of every format go in, posts and discussions come out; all of it through the gateway. */
class CaptureToPostE2E {

    private static final Path SAMPLES = Platform.repository().resolve("samples");
    private static final Path EXPORTS = Platform.repository().resolveSibling("shared/suites/wxr");

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
    void theShippedSampleCanBeReadAtOnce() {
        assertThat(reader.get("/q/health/ready").status()).isEqualTo(200);
        List<JsonNode> posts = reader.all("/api/v1/posts?limit=3");
        assertThat(posts).hasSizeGreaterThanOrEqualTo(7);
        assertThat(posts)
                .extracting(post -> post.path("publishedOn").asText())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));

        JsonNode post = reader.get(
                        "/api/v1/posts/" + posts.getFirst().path("slug").asText())
                .json();
        assertThat(post.path("id")).isEqualTo(posts.getFirst().path("id"));
        assertThat(post.path("blocks")).isNotEmpty();
    }

    @Test
    void theSamplesBlocksAreOfEveryKindTheReaderKnows() {
        Set<String> types = new HashSet<>();
        for (JsonNode post : reader.all("/api/v1/posts")) {
            collectTypes(
                    reader.get("/api/v1/posts/" + post.path("id").asText())
                            .json()
                            .path("blocks"),
                    types);
        }
        assertThat(types).contains("paragraph", "heading", "list", "quotation", "separator");
    }

    @Test
    void theSameCaptureTakenInAgainChangesNothing() {
        byte[] page = page("Saturday, 4 January 2025", "The pier reopens", "The pier opens again on Monday.");
        JsonNode first = report(desk.capture(page, ""));
        JsonNode second = report(desk.capture(page, ""));

        assertThat(first.path("created").asInt()).isEqualTo(1);
        assertThat(second.path("reading").asInt()).isEqualTo(2);
        assertThat(second.path("unchanged").asInt()).isEqualTo(1);
        assertThat(second.path("created").asInt()).isZero();
    }

    @Test
    void aChangedTextMakesARevisionAndTheFirstIsKept() {
        report(desk.capture(
                page("Sunday, 5 January 2025", "Ferry times", "The last ferry leaves at six."),
                "?capturedAt=2025-01-05T10:00:00Z"));
        JsonNode changed = report(desk.capture(
                page("Sunday, 5 January 2025", "Ferry times", "The last ferry leaves at seven."),
                "?capturedAt=2025-01-06T10:00:00Z"));

        assertThat(changed.path("revised").asInt()).isEqualTo(1);
        JsonNode post = reader.get("/api/v1/posts/ferry-times").json();
        assertThat(post.path("revision").path("number").asInt()).isEqualTo(2);
        assertThat(post.toString()).contains("at seven");
        Answer kept = reader.get("/api/v1/posts/" + post.path("id").asText() + "/revisions/1");
        assertThat(kept.body()).contains("at six");
    }

    @Test
    void aCommentIsAnsweredWithAReceiptAndThePostsCountFollows() {
        String post = newPost("Monday, 6 January 2025", "Harbour lights");
        Answer made =
                reader.comment(post, "They were lovely.", UUID.randomUUID().toString());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("receipt").asText()).hasSizeGreaterThan(20);
        assertThat(reader.get("/api/v1/posts/" + post + "/comments").json().path("items"))
                .anySatisfy(comment -> assertThat(comment.path("body").asText()).isEqualTo("They were lovely."));
        Eventually.see(
                "the count follows",
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt(),
                count -> count == 1);

        Answer taken = reader.send(
                "DELETE",
                "/api/v1/comments/" + made.json().path("comment").path("id").asText(),
                java.net.http.HttpRequest.BodyPublishers.noBody(),
                "Receipt",
                made.json().path("receipt").asText());
        assertThat(taken.status()).isEqualTo(204);
        Eventually.see(
                "the count follows back",
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt(),
                count -> count == 0);
    }

    @Test
    void aWithdrawnPostTakesNoMoreComments() {
        String post = newPost("Tuesday, 7 January 2025", "Notice of a closure");
        Answer withdrawn = desk.postJson(
                "/api/v1/posts/" + post + "/withdraw", java.util.Map.of("reason", "Published by mistake."));

        assertThat(withdrawn.status()).isBetween(200, 204);
        assertThat(reader.get("/api/v1/posts/" + post).status()).isEqualTo(410);
        Eventually.see(
                "the thread closes",
                () -> reader.comment(post, "Why?", UUID.randomUUID().toString()).status(),
                status -> status == 409 || status == 410);
    }

    @Test
    void aThreadIsReadPageByPageWithAnOpaqueCursor() {
        String post = newPost("Wednesday, 8 January 2025", "Letters on the library");
        List<String> written = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            String words = "Letter number " + number;
            assertThat(reader.comment(post, words, UUID.randomUUID().toString()).status())
                    .isEqualTo(201);
            written.add(words);
        }

        List<JsonNode> thread = reader.all("/api/v1/posts/" + post + "/comments?limit=10");
        assertThat(thread).extracting(comment -> comment.path("body").asText()).containsExactlyElementsOf(written);
        assertThat(reader.get("/api/v1/posts/" + post + "/comments?limit=10")
                        .header("Link")
                        .orElse(""))
                .contains("rel=\"next\"");
    }

    @Test
    void oneOpenApiDocumentDescribesEveryService() {
        JsonNode document = reader.get("/q/openapi?format=json").json();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).contains("/api/v1/posts", "/api/v1/posts/{id}/comments", "/api/v1/captures");
        assertThat(reader.get("/q/swagger-ui/").status()).isEqualTo(200);
    }

    @Test
    void theRealCaptureGivesNinePostsInOrder() throws IOException {
        Path capture = Platform.repository().resolveSibling("shared").resolve("captures/000_876ad7ee9ab1f0f5.txt");
        Assumptions.assumeTrue(Files.exists(capture), "skipped: there is no shared folder beside the project");
        byte[] bytes = Files.readAllBytes(capture);

        JsonNode first = report(desk.capture(bytes, ""));
        assertThat(first.path("found").asInt()).isEqualTo(9);
        assertThat(first.path("created").asInt()).isEqualTo(9);
        assertThat(report(desk.capture(bytes, "")).path("unchanged").asInt()).isEqualTo(9);
        assertThat(reader.all("/api/v1/posts?from=2025-08-03&to=2025-08-23"))
                .extracting(post -> post.path("publishedOn").asText())
                .contains(
                        "2025-08-23",
                        "2025-08-22",
                        "2025-08-20",
                        "2025-08-11",
                        "2025-08-10",
                        "2025-08-08",
                        "2025-08-06",
                        "2025-08-05",
                        "2025-08-03");
    }

    @Test
    void everyFormatIsReadAsWhatItIsWhateverItIsCalledAndAgainGivesNothingNew() throws IOException {
        for (String[] sample : new String[][] {
            {"harbour-lantern.html", "html"},
            {"harbour-lantern.rss", "feed"},
            {"harbour-lantern.atom", "feed"},
            {"harbour-lantern.feed.json", "json-feed"},
            {"harbour-lantern.wxr.xml", "wxr"},
            {"harbour-lantern.blogger.xml", "blogger"},
            {"harbour-lantern.takeout.atom", "blogger"},
            {"harbour-lantern.disqus.xml", "disqus"},
            {"harbour-lantern.comments.jsonl", "comment-lines"}
        }) {
            JsonNode first = takenIn(SAMPLES.resolve(sample[0]));
            JsonNode again = takenIn(SAMPLES.resolve(sample[0]));

            assertThat(first.path("format").asText()).isEqualTo(sample[1]);
            assertThat(found(first)).as(sample[0]).isPositive().isEqualTo(found(again));
            assertThat(again.path("report").path("created").asInt())
                    .as(sample[0])
                    .isZero();
            assertThat(again.path("report").path("revised").asInt())
                    .as(sample[0])
                    .isZero();
            assertThat(again.path("report").path("comments").path("created").asInt())
                    .as(sample[0])
                    .isZero();
        }
        assertThat(platform.run("audit", "--data", platform.data().toString()).exit())
                .isZero();
    }

    @Test
    void everyPostPageAndCommentOfAWordPressExportIsThereAndAgainGivesNothingNew() throws IOException {
        Assumptions.assumeTrue(Files.exists(EXPORTS), "skipped: the suites are not beside the repository");

        JsonNode first = withoutOrphans(takenIn(EXPORTS.resolve("theme-unit-test-data.xml")))
                .path("report");
        JsonNode again = takenIn(EXPORTS.resolve("theme-unit-test-data.xml")).path("report");

        assertThat(first.path("found").asInt()).isEqualTo(58 + 21);
        assertThat(first.path("created").asInt()).isEqualTo(58 + 21);
        assertThat(first.path("comments").path("created").asInt()).isEqualTo(29);
        assertThat(first.path("furniture").path("attachment").asInt()).isEqualTo(37);
        assertThat(first.path("furniture").path("menu item").asInt()).isEqualTo(70);
        assertThat(again.path("unchanged").asInt()).isEqualTo(58 + 21);
        assertThat(again.path("comments").path("unchanged").asInt()).isEqualTo(29);
        assertThat(fromTheSuite("/api/v1/posts?limit=100&kind=page")).hasSize(21);
        assertThat(fromTheSuite("/api/v1/posts?limit=100")).hasSize(58 - 3);
    }

    private static String newPost(String day, String title) {
        report(desk.capture(page(day, title, "What this is about, in a sentence or two."), ""));
        String slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        String post = reader.get("/api/v1/posts/" + slug).json().path("id").asText();
        Eventually.see(
                "the thread opens",
                () -> reader.get("/api/v1/posts/" + post + "/comments").status(),
                status -> status == 200);
        return post;
    }

    private static byte[] page(String day, String title, String text) {
        return (day + "\n\n" + title + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The report of a capture, once it is complete. */
    private static JsonNode report(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String location = URI.create(accepted.header("Location").orElseThrow()).getPath();
        int reading = accepted.json().path("report").path("reading").asInt();
        return Eventually.see(
                        "the report is complete",
                        () -> desk.get(location).json(),
                        capture -> capture.path("state").asText().equals("done")
                                && capture.path("report").path("reading").asInt() >= reading)
                .path("report");
    }

    private static void collectTypes(JsonNode blocks, Set<String> types) {
        for (JsonNode block : blocks) {
            types.add(block.path("type").asText());
            collectTypes(block.path("children"), types);
            block.path("items").forEach(item -> collectTypes(item, types));
        }
    }

    private static List<JsonNode> fromTheSuite(String list) {
        return reader.all(list).stream()
                .filter(post -> post.path("permalink").asText().contains("wpthemetestdata"))
                .toList();
    }

    private static int found(JsonNode capture) {
        JsonNode report = capture.path("report");
        return report.path("found").asInt()
                + report.path("comments").path("found").asInt();
    }

    /** A comment that comes before its post waits for it, and the report follows. */
    private static JsonNode withoutOrphans(JsonNode taken) {
        return Eventually.see(
                "every comment has found its post",
                () -> desk.get("/api/v1/captures/" + taken.path("id").asText()).json(),
                capture -> capture.at("/report/comments/orphaned").asInt() == 0);
    }

    private static JsonNode takenIn(Path file) throws IOException {
        Answer taken = desk.send(
                "POST",
                "/api/v1/captures?source=https://harbour-lantern.example/",
                BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                "Content-Type",
                "application/octet-stream");
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        String report = URI.create(taken.header("Location").orElseThrow()).getPath();
        return Eventually.see(
                "the report of " + file.getFileName() + " is complete",
                () -> desk.get(report).json(),
                capture -> capture.path("state").asText().equals("done"));
    }
}
