package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postbag.ingest.html.format.HtmlMarkup;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Unread;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final String DATED = "<title>Tides</title><pubDate>Sat, 27 Sep 2025 23:30:00 -0500</pubDate>";

    private final Feeds feeds = Feeds.xml();

    @Test
    void anItemIsAStoryWithAllThatIsSaidOfIt() throws Exception {
        ParsedStory story = feeds.item(DATED
                + "<link>/2025/tides</link><guid isPermaLink='false'>p7</guid><dc:creator>Ines Moor</dc:creator>"
                + "<category> Sea </category><category>Weather</category><category>Sea</category>"
                + "<description>&lt;p&gt;High at six.&lt;/p&gt;&lt;p&gt;Low at noon.&lt;/p&gt;</description>");

        assertThat(story.title()).isEqualTo("Tides");
        assertThat(story.published().at()).isEqualTo(OffsetDateTime.parse("2025-09-27T23:30:00-05:00"));
        assertThat(story.published().on()).isEqualTo(KnownDate.of(LocalDate.of(2025, 9, 28)));
        assertThat(story.dayPosition()).isEqualTo(5 * 3600 + 30 * 60 + 1);
        assertThat(Feeds.words(story)).isEqualTo("High at six. | Low at noon.");
        assertThat(story.origin().permalink()).isEqualTo("https://lantern.example/2025/tides");
        assertThat(story.origin().sourceId()).isEqualTo("p7");
        assertThat(story.origin().authors()).containsExactly("Ines Moor");
        assertThat(story.origin().labels()).containsExactly("Sea", "Weather");
        assertThat(story.confidence()).isEqualTo(1);
        assertThat(story.cutShort()).isFalse();
    }

    @Test
    void noEmailIsEverAnAuthor() throws Exception {
        ParsedStory story = feeds.item(DATED
                + "<author>one@example.org (Ada)</author><author>two@example.org</author><dc:creator>Bo &lt;b@x.org&gt;</dc:creator>"
                + "<description>x</description>");

        assertThat(story.origin().authors()).containsExactly("Ada", "Bo");
    }

    @Test
    void theWholeContentIsTakenBeforeTheSummary() throws Exception {
        ParsedStory story = feeds.item(DATED + "<description>It began [&#8230;]</description>"
                + "<content:encoded><![CDATA[<p>It began and it ended.</p>]]></content:encoded>");

        assertThat(Feeds.words(story)).isEqualTo("It began and it ended.");
        assertThat(story.cutShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It began\u2026",
                "It began [...]",
                "It began. Read more",
                "It began\u2026 Continue reading \u2192"
            })
    void aSummaryThatGoesOnElsewhereIsCutShort(String summary) throws Exception {
        assertThat(feeds.item(DATED + "<description>" + summary + "</description>")
                        .cutShort())
                .isTrue();
    }

    @Test
    void aStoryWithoutATitleIsCalledByItsFirstWords() throws Exception {
        ParsedStory story = feeds.item("<pubDate>Sat, 27 Sep 2025 10:00 GMT</pubDate><description>"
                + "Whoever left a single boot on the slipway may have it back from the bakery.</description>");

        assertThat(story.title()).isEqualTo("Whoever left a single boot on the slipway may have it back\u2026");
        assertThat(story.confidence()).isEqualTo(0.5, within(0.001));
    }

    @Test
    void whatCannotBeToldSaysWhy() throws Exception {
        assertThat(feeds.unread("<title>Tides</title><description>High</description>"))
                .satisfies(unread -> {
                    assertThat(unread.reason()).isEqualTo(Unread.Reason.UNDATED);
                    assertThat(unread.title()).isEqualTo("Tides");
                    assertThat(Feeds.words(unread.blocks())).isEqualTo("High");
                });
        assertThat(feeds.unread(DATED).reason()).isEqualTo(Unread.Reason.EMPTY);
        assertThat(feeds.unread("<pubDate>Sat, 27 Sep 2025 10:00 GMT</pubDate>").reason())
                .isEqualTo(Unread.Reason.UNTITLED);
    }

    @Test
    void aDayWithoutTimesCountsFromItsEarliestAndStandsInTheFeedsOrder() throws Exception {
        List<ParsedStory> stories = feeds.stories(Feeds.rss(item("C", "2025-09-27")
                + item("B", "2025-09-27T12:00:00Z")
                + item("A", "2025-09-27")
                + item("Z", "2025-09-26")));

        assertThat(stories).extracting(ParsedStory::title).containsExactly("C", "B", "A", "Z");
        assertThat(stories).extracting(ParsedStory::dayPosition).containsExactly(2, 13 * 3600 + 1, 1, 1);
        assertThat(stories.getFirst().published().at()).isNull();
    }

    private static String item(String title, String date) {
        return "<item><title>" + title + "</title><dc:date>" + date + "</dc:date><description>x</description></item>";
    }

    @Test
    void enclosuresAreShownOrLinkedOnce() throws Exception {
        ParsedStory story = feeds.item(DATED + "<description>x</description>"
                + "<enclosure url='/a.jpg' type='image/jpeg'/><enclosure url='https://b.example/b.mp3' type='audio/mpeg'/>"
                + "<enclosure url='/a.jpg' type='image/jpeg'/><enclosure url='javascript:alert(1)' type='image/png'/>");

        assertThat(Feeds.words(story)).isEqualTo("x | image https://lantern.example/a.jpg | https://b.example/b.mp3");
        assertThat(story.blocks()).extracting(Block::id).containsExactly("b1", "b2", "b3");
    }

    @Test
    void theBaseIsThatOfTheNearestElement() throws Exception {
        List<ParsedStory> stories =
                feeds.stories("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/x/'>"
                        + "<entry xml:base='y/'><title>T</title><updated>2025-01-02T03:04:05Z</updated><link href='z'/>"
                        + "<content type='html' xml:base='q/'>w</content></entry></feed>");

        assertThat(stories.getFirst().origin().permalink()).isEqualTo("http://a.example/x/y/z");
        assertThat(feeds.markup().bases()).containsExactly("http://a.example/x/y/q/");
    }

    @Test
    void whereNoBaseIsSetTheFeedsOwnAddressIs() throws Exception {
        feeds.item(DATED + "<description>x</description>");

        assertThat(feeds.markup().bases()).containsExactly(Feeds.ADDRESS);
    }

    @Test
    void atomOldAndNewWrapsItsWordsInManyWays() throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString("<p>Häfen</p>".getBytes(StandardCharsets.UTF_8));
        List<ParsedStory> stories = feeds.stories("<feed version='0.3' xmlns='http://purl.org/atom/ns#'>"
                + entry("<content type='text/html' mode='escaped'>&lt;p&gt;escaped&lt;/p&gt;</content>")
                + entry(
                        "<content type='application/xhtml+xml' mode='xml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a<br/>b</p></div></content>")
                + entry("<content type='text/html' mode='base64'>" + base64 + "</content>")
                + entry("<content type='text/plain'>1 &lt; 2</content>") + "</feed>");

        assertThat(stories).extracting(Feeds::words).containsExactly("escaped", "a b", "Häfen", "1 < 2");
    }

    private static String entry(String content) {
        return "<entry><title>T</title><issued>2004-05-06T07:08:09Z</issued>" + content + "</entry>";
    }

    @Test
    void anAtomFeedsAuthorWroteWhatSaysNothingElse() throws Exception {
        List<ParsedStory> stories =
                feeds.stories("<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Ada</name></author>"
                        + entry("<content>x</content>")
                        + entry("<author><name>Bo</name><email>b@x.org</email></author><content>x</content>")
                        + "</feed>");

        assertThat(stories)
                .extracting(story -> story.origin().authors())
                .containsExactly(List.of("Ada"), List.of("Bo"));
    }

    @Test
    void anOldDoctypeDoesNoHarmAndHtmlsEntitiesAreKnown() throws Exception {
        ParsedStory story = feeds.stories("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN'"
                        + " 'http://my.netscape.com/publish/formats/rss-0.91.dtd' [<!ENTITY boat 'the Lantern'>]>"
                        + "<rss version='0.91'><channel><item><title>Caf&eacute;&nbsp;&boat; &amp; Co &quay;</title>"
                        + "<pubDate>27 Sep 25</pubDate><description>x</description></item></channel></rss>")
                .getFirst();

        assertThat(story.title()).isEqualTo("Café the Lantern & Co &quay;");
        assertThat(story.published().on()).isEqualTo(KnownDate.of(LocalDate.of(2025, 9, 27)));
    }

    @Test
    void aFeedThatIsNotWellFormedIsReadAsFarAsItGoesAndLessSurely() throws Exception {
        String feed = Feeds.rss("<item>" + DATED + "<description>one</description></item>"
                + "<item>" + DATED + "<description>two & <b>three</description></item>"
                + "<item>" + DATED + "<description>four</description><item>" + DATED
                + "<description>five</description></item>");
        List<Finding> findings = feeds.read(feed);

        List<ParsedStory> stories = Feeds.stories(findings).toList();
        assertThat(stories).extracting(ParsedStory::confidence).containsExactly(1.0, 0.6, 0.6, 0.6);
        assertThat(Feeds.words(stories.getFirst())).isEqualTo("one");
        assertThat(Feeds.words(stories.get(1))).contains("two &");
        assertThat(Feeds.words(stories.get(2))).isEqualTo("four");
        assertThat(Feeds.words(stories.get(3))).isEqualTo("five");
        Feeds.assertWhole(feed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry left at nine.<br>It came back at <b>ten</b>.<hr>Nobody was on it & nobody minded.",
                "<p>one<img src='/a.jpg'>two</p>three<br />four & five",
                "<p>one<wbr>two<embed src='/a.mp4'>three<input>four<p>five & six",
                "<table><col><tr><td>one<BR>two</td></tr></table><HR/>three & four"
            })
    void whatFollowsATagWithoutAnEndIsReadAsHtmlHasItThoughTheFeedIsNotWellFormed(String html) throws Exception {
        Feeds shown = feeds.with(new HtmlMarkup());
        String entry = "<link>/2025/tides</link><image>/i</image>" + DATED + "<description>%s</description>"
                + "<source url='/s'>Another</source><category>Sea</category>";

        ParsedStory loose = shown.item(entry.formatted(html));
        ParsedStory sound = shown.item(entry.formatted("<![CDATA[" + html.replace("& ", "&amp; ") + "]]>"));

        assertThat(loose.confidence()).isEqualTo(0.6);
        assertThat(Outline.of(loose.blocks())).isEqualTo(Outline.of(sound.blocks()));
        assertThat(loose.origin()).isEqualTo(sound.origin());
    }

    @Test
    void veryManyLinesOfAFeedThatIsNotWellFormedAreNotTakenForDepth() throws Exception {
        ParsedStory story = feeds.item(DATED + "<description>" + "line & <br>".repeat(1_000) + "end</description>");

        assertThat(Feeds.words(story)).isEqualTo("line & ".repeat(1_000) + "end");
    }

    @Test
    void wordsInsideATagThatHoldsNothingInHtmlFollowIt() throws Exception {
        ParsedStory story = feeds.with(new HtmlMarkup())
                .item(DATED + "<description>one<br>two</br><img src='/a.jpg'>three</img></description>");

        assertThat(Outline.of(story.blocks()))
                .containsExactly("paragraph: one / two", "image: https://lantern.example/a.jpg", "paragraph: three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "EUC-JP", "ISO-8859-15"
            })
    void placesAreThoseOfTheBytesWhateverTheCharset(String name) throws Exception {
        Charset charset = Charset.forName(name);
        String first = "<item>" + DATED + "<description>pound sterling \u00a3 caf\u00e9</description></item>";
        String second = "<item>" + DATED.replace("Tides", "Winds") + "<description>x</description></item>";
        if (!charset.newEncoder().canEncode(first)) {
            first = first.replace("\u00a3", "\u6d77").replace("\u00e9", "\u6e2f");
        }
        byte[] bytes = Feeds.rss("<!-- " + "\u00a7".repeat(9000) + " -->\r\n" + first + "\r\n\t" + second + "<cloud/>")
                .getBytes(charset);
        List<Finding> findings = Feeds.xml().in(charset).read(bytes);

        List<ParsedStory> stories = Feeds.stories(findings).toList();
        Charset alone = name.equals("UTF-16") ? StandardCharsets.UTF_16BE : charset;
        assertThat(Feeds.bytes(bytes, stories.get(0).span(), alone)).isEqualTo(first);
        assertThat(Feeds.bytes(bytes, stories.get(1).span(), alone)).isEqualTo(second);
        assertThat(findings.stream().filter(Furniture.class::isInstance).map(Furniture.class::cast))
                .extracting(Furniture::name)
                .containsExactly("feed head", "feed end");
        Feeds.assertWhole(bytes, charset, findings);
    }

    @Test
    void aByteOrderMarkAndBlankLinesMayStandBeforeTheFeed() throws Exception {
        byte[] bytes = ("\uFEFF\n <?xml version='1.0' encoding='nonsense'?>"
                        + Feeds.rss("<item>" + DATED + "<description>x</description></item>"))
                .getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = feeds.read(bytes);

        ParsedStory story = Feeds.stories(findings).toList().getFirst();
        assertThat(story.confidence()).isEqualTo(1);
        assertThat(Feeds.bytes(bytes, story.span(), StandardCharsets.UTF_8))
                .startsWith("<item>")
                .endsWith("</item>");
    }

    @Test
    void rdfKeepsItsItemsBesideTheChannel() throws Exception {
        List<ParsedStory> stories = feeds.stories("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'><channel><title>L</title></channel>"
                + "<item rdf:about='http://a.example/1'><title>T</title><link>http://a.example/1</link><d:date>2003-02</d:date>"
                + "<d:creator>Ada</d:creator><d:subject>Sea</d:subject><description>x</description></item></rdf:RDF>");

        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().origin().sourceId()).isEqualTo("http://a.example/1");
        assertThat(stories.getFirst().published().on()).hasToString("2003-02");
        assertThat(stories.getFirst().origin().labels()).containsExactly("Sea");
    }

    @Test
    void readingTwiceFindsTheSame() throws Exception {
        String feed = Feeds.rss("<item>" + DATED + "<description>x</description></item>");

        assertThat(feeds.read(feed)).isEqualTo(feeds.read(feed));
    }
}
