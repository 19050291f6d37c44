package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The newest posts can be followed by feed readers, and found by search engines. */
class FeedsE2E {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2060, 1, 1);
    private static final String ATOM = "/feeds/atom.xml";
    private static final String RSS = "/feeds/rss.xml";
    private static final String JSON = "/feeds/feed.json";
    private static final String MAP = "/sitemap.xml";
    private static final List<String> FEEDS = List.of(ATOM, RSS, JSON);

    private static Platform platform;
    private static Client reader;
    private static Client desk;

    private final String mark = UUID.randomUUID().toString();
    private final LocalDate day =
            FAR_AHEAD.plusDays(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 3_000));
    private final List<String> taken = new ArrayList<>();

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
        desk = new Client(platform.url(), platform.token("editor"));
    }

    /** Other journeys have newest posts of their own. */
    @AfterEach
    void leaveNothing() {
        taken.forEach(FeedsE2E::withdraw);
    }

    @Test
    void aPostIsInEveryFeedAndOnTheMapAndLeavesThemWhenItIsWithdrawn() {
        String post = take("The lamp " + mark, "It was lit at dusk <b>" + mark + "</b> & burned till dawn.");
        for (String feed : FEEDS) {
            Eventually.see("it is in " + feed, () -> reader.get(feed).body(), body -> body.contains(post));
            Eventually.see(
                    "it lies ready: " + feed,
                    () -> reader.get(feed).header("Cache-Status").orElse(""),
                    status -> status.equals("postbag; hit"));
        }
        Answer before = reader.get(ATOM);
        assertThat(before.header("Content-Type")).contains("application/atom+xml;charset=UTF-8");
        assertThat(before.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(before.header("Cache-Control").orElseThrow()).contains("stale-while-revalidate");
        assertThat(before.body())
                .contains("href=\"" + platform.url() + ATOM + "\"")
                .contains(platform.url() + "/api/v1/posts/" + post)
                .contains("&lt;p&gt;It was lit at dusk &amp;lt;b&amp;gt;");
        assertThat(reader.send("HEAD", ATOM, BodyPublishers.noBody(), "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .contains("gzip");
        String tag = before.header("ETag").orElseThrow();
        assertThat(reader.get(ATOM, "If-None-Match", tag, "Accept", "application/atom+xml")
                        .status())
                .isEqualTo(304);
        assertThat(reader.get(MAP).body()).contains("/api/v1/posts/" + post + "</loc>");

        withdraw(post);

        for (String place : Stream.concat(FEEDS.stream(), Stream.of(MAP)).toList()) {
            Eventually.see(
                    "it left " + place,
                    () -> reader.get(place),
                    answer -> answer.status() == 200 && !answer.body().contains(post));
        }
        assertThat(reader.get(ATOM, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void ourOwnFeedsTakenInGiveTheSamePosts() {
        String plain = take("The plain lamp " + mark, "It was lit at dusk.\n\nIt burned till dawn, " + mark + ".");
        String listing = take("The listed lamps " + mark, "They are:\n  • red, " + mark + "\n  • white\n\nBoth burn.");
        String quoting = take(
                "The quoted lamp " + mark,
                "This from the Evening Harbour News website:-\n\nLamp stays lit " + mark
                        + "\n\nBy Morag Tennick, local affairs reporter\n\nThe lamp at the pier will stay lit.\n\n"
                        + "© 2025 Evening Harbour News\n\n--oo00oo--\n\nSo it will.");
        Map<String, JsonNode> before = Map.of(plain, post(plain), listing, post(listing), quoting, post(quoting));
        Eventually.see("they are in", () -> reader.get(JSON).body(), body -> body.contains(quoting));

        for (int round = 0; round < 2; round++) {
            for (String feed : List.of(
                    only("<entry>.*?</entry>", reader.get(ATOM).body()),
                    only("<item>.*?</item>", reader.get(RSS).body()),
                    onlyItems(reader.get(JSON).json()))) {
                JsonNode report = takenIn(feed);

                assertThat(report.path("found").asInt()).as(feed).isEqualTo(3);
                assertThat(report.path("created").asInt()).as(feed).isZero();
                before.forEach((id, post) -> {
                    JsonNode now = post(id);
                    assertThat(now.path("title")).isEqualTo(post.path("title"));
                    assertThat(now.path("publishedOn")).isEqualTo(post.path("publishedOn"));
                    assertThat(words(now)).as(feed).isEqualTo(words(post));
                });
            }
        }
        assertThat(post(plain).at("/revision/number").asInt()).isEqualTo(1);
        assertThat(post(listing).at("/revision/number").asInt()).isEqualTo(1);
        assertThat(post(quoting).at("/revision/number").asInt()).isEqualTo(2);
    }

    /** In reading order, wherever they stand; without what a separator looks like. */
    private static List<String> words(JsonNode post) {
        return post.path("blocks").findValues("text").stream()
                .flatMap(text -> text.isArray() ? text.findValuesAsText("text").stream() : Stream.of(text.asText()))
                .toList();
    }

    private String take(String title, String text) {
        String page = DAY.format(day) + "\n\n" + title + "\n\n" + text + "\n";
        Answer accepted = desk.capture(page.getBytes(StandardCharsets.UTF_8), "");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        String id = Eventually.see(
                        "the post is there: " + slug,
                        () -> desk.get("/api/v1/posts/" + slug),
                        answer -> answer.status() == 200)
                .json()
                .path("id")
                .asText();
        taken.add(id);
        return id;
    }

    private static void withdraw(String post) {
        assertThat(desk.postJson("/api/v1/posts/" + post + "/withdraw", Map.of("reason", "It was a test."))
                        .status())
                .isEqualTo(200);
    }

    private static JsonNode post(String id) {
        return desk.get("/api/v1/posts/" + id).json();
    }

    /** Without what other journeys have in it. */
    private String only(String entry, String feed) {
        return Pattern.compile(entry, Pattern.DOTALL)
                .matcher(feed)
                .replaceAll((MatchResult found) ->
                        found.group().contains(mark) ? Matcher.quoteReplacement(found.group()) : "");
    }

    private String onlyItems(JsonNode feed) {
        ArrayNode items = ((ObjectNode) feed).putArray("items");
        reader.get(JSON).json().path("items").forEach(item -> {
            if (item.toString().contains(mark)) {
                items.add(item);
            }
        });
        return feed.toString();
    }

    private static JsonNode takenIn(String feed) {
        Answer accepted = desk.send(
                "POST", "/api/v1/captures", BodyPublishers.ofString(feed), "Content-Type", "application/octet-stream");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String capture = URI.create(accepted.header("Location").orElseThrow()).getPath();
        return Eventually.see(
                        "the feed is read",
                        () -> desk.get(capture).json(),
                        answer -> answer.path("state").asText().equals("done"))
                .path("report");
    }
}
