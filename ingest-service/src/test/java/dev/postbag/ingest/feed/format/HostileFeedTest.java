package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {

    private static final String DATED = "<title>T</title><pubDate>27 Sep 2025</pubDate>";
    private static final int MEGABYTE = 1 << 20;

    private final Feeds feeds = Feeds.xml();

    private static String item(String words) {
        return "<item>" + DATED + "<description>" + words + "</description></item>";
    }

    private void assertRefused(Feeds reader, String feed, String reason) {
        assertThatThrownBy(() -> reader.read(feed)).isInstanceOfSatisfying(UnreadableCaptureException.class, said -> {
            assertThat(said.failure().reason()).isEqualTo(reason);
            assertThat(said.failure().detail()).endsWith(".");
        });
    }

    @Test
    void anExternalEntityIsNotFetched(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "the harbour safe is 4711");
        for (String doctype : List.of(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p; <!ENTITY x '%p;'>]>",
                "<!DOCTYPE rss SYSTEM '" + secret.toUri() + "'>")) {
            ParsedStory story =
                    feeds.stories(doctype + Feeds.rss(item("a &x; b"))).getFirst();

            assertThat(Feeds.words(story)).isEqualTo("a &x; b");
        }
    }

    @Test
    void entitiesMadeOfEntitiesDoNotGrow() throws Exception {
        String doctype = IntStream.range(1, 40)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY l0 'lol'>", "]>"));

        assertThat(Feeds.words(
                        feeds.stories(doctype + Feeds.rss(item("&l39; &l0;"))).getFirst()))
                .isEqualTo("&l39; lol");
    }

    @Test
    void aLongEntityUsedOftenIsRefusedNotHeld() {
        String doctype = "<!DOCTYPE rss [<!ENTITY a '" + "a".repeat(1000) + "'>]>";

        assertRefused(feeds, doctype + Feeds.rss(item("&a;".repeat(100_000))), "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "</oops>"})
    void elementsNestedTooDeepAreRefused(String breach) {
        String feed = Feeds.rss(breach + "<item><description>" + "<b>".repeat(100_000) + "</b>".repeat(100_000)
                + "</description></item>");

        assertThatThrownBy(() -> feeds.read(feed)).isInstanceOf(UnreadableCaptureException.class);
    }

    @Test
    void containersInsideContainersAreNoWayAroundIt() throws Exception {
        List<Finding> findings =
                feeds.read("<rss>" + "<channel>".repeat(150) + item("x") + "</channel>".repeat(150) + "</rss>");

        assertThat(Feeds.stories(findings)).isEmpty();
    }

    @Test
    void fiftyMegabytesOnOneLineAreReadEntryByEntry() throws Exception {
        int entries = 50;
        byte[] entry = item("x".repeat(MEGABYTE)).getBytes(StandardCharsets.US_ASCII);
        byte[] feed = new byte[entries * entry.length + 11];
        System.arraycopy("<rss>".getBytes(StandardCharsets.US_ASCII), 0, feed, 0, 5);
        for (int i = 0; i < entries; i++) {
            System.arraycopy(entry, 0, feed, 5 + i * entry.length, entry.length);
        }
        System.arraycopy("</rss>".getBytes(StandardCharsets.US_ASCII), 0, feed, feed.length - 6, 6);

        assertThat(Feeds.stories(feeds.read(feed))).hasSize(entries);
    }

    @Test
    void oneEntryOfFiftyMegabytesIsRefused() {
        assertRefused(feeds, Feeds.rss(item("x".repeat(50 * MEGABYTE))), "too-large");
    }

    @Test
    void aBrokenFeedTooLargeToBeMendedIsRefused() {
        assertRefused(feeds, Feeds.rss("</oops>" + item("x".repeat(5 * MEGABYTE))), "not-well-formed");
    }

    @Test
    void theEntriesBeforeOneThatIsRefusedAreTold() {
        assertThat(feeds.storiesBefore("too-large", Feeds.rss(item("told") + item("<b/>".repeat(200_000)))))
                .extracting(Feeds::words)
                .containsExactly("told");
    }

    @Test
    void anEntryOfVeryManyElementsIsRefused() {
        assertRefused(feeds, Feeds.rss(item("<b/>".repeat(200_000))), "too-large");
    }

    @Test
    void thousandsOfNamespacesAndAttributesAreRefused() {
        String namespaces = IntStream.range(0, 5000)
                .mapToObj(i -> " xmlns:n" + i + "='http://n" + i + ".example/'")
                .collect(Collectors.joining());

        assertRefused(feeds, "<rss" + namespaces + ">" + item("x") + "</rss>", "too-large");
    }

    @Test
    void thousandsOfHeadElementsAreReadInTheirTime() throws Exception {
        String head = IntStream.range(0, 30_000)
                .mapToObj(i -> "<x" + i + ">y</x" + i + ">")
                .collect(Collectors.joining());

        assertThat(feeds.stories(Feeds.rss(head + item("x")))).hasSize(1);
    }

    @Test
    void tensOfThousandsOfUnclosedEntriesAreReadInTheirTime() throws Exception {
        String feed = Feeds.rss(("<item>" + DATED + "<description>x").repeat(30_000));

        try {
            assertThat(feeds.stories(feed)).isNotEmpty();
        } catch (UnreadableCaptureException tooDeep) {
            assertThat(tooDeep.failure().reason()).isEqualTo("too-deep");
        }
    }

    @Test
    void nulsAndHalvesOfCharactersBecomeHarmless() throws Exception {
        ParsedStory story =
                feeds.stories(Feeds.rss(item("a\u0000b &#0; &#xD800; c"))).getFirst();

        assertThat(Feeds.words(story)).doesNotContain("\u0000").startsWith("a").endsWith("c");
        assertThat(Feeds.words(story).codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        assertThat(story.confidence()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "words", "<html><body><item/></body></html>", "<opml/>", "<a:rss/>", "<", "<rss"})
    void whatIsNoFeedIsSaidToBeNone(String capture) {
        assertRefused(feeds, capture, "not-a-feed");
    }

    @Test
    void aJsonFeedIsHeldToTheSameLimits() throws Exception {
        Feeds json = Feeds.json();

        assertRefused(json, "{\"items\": [" + "[".repeat(100_000), "too-large");
        assertRefused(json, "{\"items\": [{\"content_text\": \"" + "x".repeat(20 * MEGABYTE) + "\"}]}", "too-large");
        assertRefused(json, "{\"items\": [" + "[],".repeat(3_000_000) + "[]]}", "too-large");
        assertRefused(json, "{\"items\": [{\"id\": \"a\"", "not-well-formed");
        assertRefused(json, "{\"version\": \"https://jsonfeed.org/version/1\"}", "not-a-feed");
        assertRefused(json, "[1]", "not-a-feed");
        assertRefused(json, "", "not-a-feed");
        ParsedStory story = json.stories("{\"items\": [{\"title\": \"a\\ud800\\u0000b\", \"content_text\": \"c\","
                        + " \"date_published\": \"2025-01-02\"}]}")
                .getFirst();
        assertThat(story.title()).isEqualTo("a\uFFFDb");
    }
}
