package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeedConservationTest {

    /** A kind of feed, by what stands before, between and after its entries. */
    enum Kind {
        RSS("<rss version='2.0'><channel><title>L</title>", "item", "<image><url>/i</url></image></channel></rss>"),
        RDF(
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/>",
                "item",
                "<textinput/></r:RDF>"),
        ATOM("<feed xmlns='http://www.w3.org/2005/Atom'><id>f</id>", "entry", "</feed>");

        private final String head;
        private final String entry;
        private final String end;

        Kind(String head, String entry, String end) {
            this.head = head;
            this.entry = entry;
            this.end = end;
        }

        String feed(List<String> entries, String between) {
            return entries.stream()
                    .map(inside -> "<" + entry + ">" + inside + "</" + entry + ">")
                    .collect(Collectors.joining(between, "<?xml version='1.0'?>\n" + head + between, between + end));
        }
    }

    @Property(tries = 300)
    void entriesAndFurnitureHoldTheWholeFeedInItsOrder(
            @ForAll Kind kind,
            @ForAll("entries") List<String> entries,
            @ForAll("gaps") String between,
            @ForAll("charsets") Charset charset)
            throws Exception {
        byte[] feed = kind.feed(entries, between).getBytes(charset);
        List<Finding> findings = Feeds.xml().in(charset).read(feed);

        Feeds.assertWhole(feed, charset, findings);
        Charset alone = charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
        assertThat(findings.stream()
                        .filter(finding -> !(finding instanceof Furniture))
                        .map(entry -> Feeds.bytes(feed, entry.span(), alone)))
                .containsExactlyElementsOf(entries.stream()
                        .map(inside -> "<" + kind.entry + ">" + inside + "</" + kind.entry + ">")
                        .map(written -> new String(written.getBytes(alone), alone))
                        .toList());
    }

    @Property(tries = 300)
    void whatIsCutOrBrokenKeepsItsBytesOrSaysWhyItCannotBeRead(
            @ForAll Kind kind,
            @ForAll("entries") List<String> entries,
            @ForAll("broken") String between,
            @ForAll double where)
            throws Exception {
        String whole = kind.feed(entries, between);
        int cut = (int) (Math.abs(where) % 1 * whole.length());
        for (String text : List.of(whole, whole.substring(0, cut))) {
            byte[] feed = text.getBytes(StandardCharsets.UTF_8);
            try {
                Feeds.assertWhole(feed, StandardCharsets.UTF_8, Feeds.xml().read(feed));
            } catch (UnreadableCaptureException said) {
                assertThat(said.failure().reason()).isEqualTo("not-a-feed");
            }
        }
    }

    @Property(tries = 300)
    void anyBytesAreReadOrSaidToBeNoFeed(@ForAll byte[] bytes, @ForAll("charsets") Charset charset) throws Exception {
        byte[] feed = new byte[bytes.length + 5];
        System.arraycopy("<rss>".getBytes(StandardCharsets.US_ASCII), 0, feed, 0, 5);
        System.arraycopy(bytes, 0, feed, 5, bytes.length);
        try {
            Feeds.assertWhole(feed, charset, Feeds.xml().in(charset).read(feed));
        } catch (UnreadableCaptureException said) {
            assertThat(said.failure().reason()).isNotBlank();
        }
    }

    @Property(tries = 200)
    void itemsOfAJsonFeedAndWhatStandsAroundThemHoldAllOfIt(@ForAll("words") List<String> words) throws Exception {
        String items = words.stream()
                .map(word -> "{\"id\": \"" + word + "\", \"content_text\":\"" + word
                        + "\", \"date_published\":\"2025-01-02T03:04:05Z\"}")
                .collect(Collectors.joining(" ,\n"));
        byte[] feed = ("\n{\"title\": \"caf\u00e9\", \"items\": [ " + items + "], \"x\": {}}\n")
                .getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = Feeds.json().read(feed);

        Feeds.assertWhole(feed, StandardCharsets.UTF_8, findings);
        assertThat(findings.stream().filter(finding -> !(finding instanceof Furniture)))
                .hasSize(words.size())
                .allMatch(item ->
                        Feeds.bytes(feed, item.span(), StandardCharsets.UTF_8).matches("(?s)\\{\"id\".*}"));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("tide", "caf\u00e9", "\u6d77", "\ud83d\udea2", "a b")
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> entries() {
        Arbitrary<String> words = Arbitraries.of(
                "tide",
                "caf\u00e9",
                "\u00a3",
                "&amp;",
                "&#233;",
                "&eacute;",
                "<![CDATA[ ]] > ]]>",
                "<b/>",
                "\r\n",
                "<!-- x -->");
        Arbitrary<String> texts = words.list().ofMaxSize(8).map(parts -> String.join(" ", parts));
        Arbitrary<String> dates =
                Arbitraries.of("", "<pubDate>2025-01-02</pubDate>", "<updated>2025-01-02T03:04:05Z</updated>");
        return Combinators.combine(texts, texts, dates)
                .as((title, body, date) ->
                        "<title>" + title + "</title>" + date + "<description>" + body + "</description>")
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", "\n", "\r\n\t ", "<!-- between -->", "<cloud port='80'/>\n", "loose words");
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.of(
                "&", "<", "</b>", "<p>", "]]>", "<item>", "<entry>", "\u0000", "<!DOCTYPE x [", "<a a='1' a='2'/>");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                Charset.forName("windows-1252"));
    }
}
