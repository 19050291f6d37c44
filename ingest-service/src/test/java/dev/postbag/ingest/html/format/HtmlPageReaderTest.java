package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageReaderTest {

    private static final String SOURCE = "https://lantern.example/";
    private static final String BODY = "<div class=entry-content><p>Some words.</p></div>";

    /** Reads a page, and holds that all of it is accounted for. */
    private static Reading reading(String page) {
        return HtmlConservationTest.wholeReading(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static ParsedStory story(String page) {
        Reading reading = reading(page);
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.stories()).hasSize(1);
        return reading.stories().getFirst();
    }

    private static String head(String head) {
        return "<!doctype html><html><head>" + head + "</head><body>";
    }

    private static String words(String page, Span span) {
        return new String(
                page.getBytes(StandardCharsets.UTF_8), span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }

    private static List<String> furniture(String page) {
        return reading(page).furniture().stream()
                .filter(piece -> !piece.name().equals(Furniture.MARKUP))
                .sorted(Comparator.comparingInt(piece -> piece.span().start()))
                .map(piece -> piece.name() + ": " + words(page, piece.span()))
                .toList();
    }

    @Test
    void anArticleIsAStoryWithItsTitleDateAuthorLabelsAndAddress() {
        String page = head("<title>Lit | Lantern</title><link rel=canonical href='/2025/lit'>")
                + "<article><h1>The Lamp Is Lit</h1><p>By <a rel=author href=/t>Tilly Ward</a> on"
                + " <time datetime=2025-08-23T10:15:00+01:00>23 August</time></p><p>It burns.</p>"
                + "<p>Filed under <a rel=tag href=/l>lamps</a></p></article>";

        ParsedStory story = story(page);

        assertThat(story.title()).isEqualTo("The Lamp Is Lit");
        assertThat(story.published().at()).isEqualTo(OffsetDateTime.parse("2025-08-23T10:15:00+01:00"));
        assertThat(story.dayPosition()).isEqualTo(10 * 3600 + 15 * 60 + 1);
        assertThat(story.origin().permalink()).isEqualTo("https://lantern.example/2025/lit");
        assertThat(story.origin().authors()).containsExactly("Tilly Ward");
        assertThat(story.origin().labels()).containsExactly("lamps");
        assertThat(Outline.of(story.blocks())).containsExactly("paragraph: It burns.");
        assertThat(words(page, story.blocks().getFirst().span())).isEqualTo("It burns.");
        assertThat(furniture(page))
                .containsExactly(
                        "page head: Lit | Lantern",
                        "title: The Lamp Is Lit",
                        "byline: By <a rel=author href=/t>Tilly Ward</a> on <time datetime=2025-08-23T10:15:00+01:00>23 August",
                        "labels: Filed under <a rel=tag href=/l>lamps");
    }

    @Test
    void theHeadOfAPageSaysWhatItsBodyDoesNot() {
        ParsedStory story = story(head("<title>x</title><meta property=og:title content='The Lamp - The Lantern'>"
                        + "<meta property=og:site_name content='The Lantern'><meta name=author content='Tilly Ward'>"
                        + "<meta property=article:published_time content='2025-08-23T23:30:00Z'>"
                        + "<meta property=article:tag content=lamps><meta property=og:url content=https://a.example/b>")
                + "<div id=content><p>It burns.</p></div>");

        assertThat(story.title()).isEqualTo("The Lamp");
        assertThat(story.published().on()).isEqualTo(KnownDate.of(LocalDate.of(2025, 8, 24)));
        assertThat(story.origin().permalink()).isEqualTo("https://a.example/b");
        assertThat(story.origin().authors()).containsExactly("Tilly Ward");
        assertThat(story.origin().labels()).containsExactly("lamps");
    }

    @Test
    void theTitleOfThePageLosesTheBlogsName() {
        assertThat(story(head("<title>The Lamp Is Lit – The Lantern</title><meta name=date content=2025-08-23>")
                                + "<main><p>It burns.</p></main>")
                        .title())
                .isEqualTo("The Lamp Is Lit");
    }

    @Test
    void jsonForMachinesGivesTheDate() {
        assertThat(story(head("<script type='application/ld+json'>{\"@type\": \"BlogPosting\","
                                        + " \"datePublished\": \"2025-08-23T10:00\"}</script>")
                                + "<article><h1>T</h1>" + BODY + "</article>")
                        .published()
                        .at())
                .isEqualTo(OffsetDateTime.parse("2025-08-23T10:00:00+01:00"));
    }

    @Test
    void aFrontPageIsReadAsItsStories() {
        Reading reading = reading("<body><main>"
                + "<article><h2><a href=/b>B</a></h2><time datetime=2025-08-23>x</time><p>bb</p></article>"
                + "<article><h2><a href=/a>A</a></h2><time datetime=2025-08-23>x</time><p>aa</p></article>"
                + "<article><h2>C</h2><time datetime=2025-08-22T09:00>x</time><p>cc</p></article></main>");

        assertThat(reading.stories())
                .extracting(
                        ParsedStory::title,
                        ParsedStory::dayPosition,
                        story -> story.origin().permalink())
                .containsExactly(
                        tuple("B", 2, "https://lantern.example/b"),
                        tuple("A", 1, "https://lantern.example/a"),
                        tuple("C", 9 * 3600 + 1, null));
    }

    @Test
    void bloggersDaysStandOverTheirStories() {
        String page = "<div class=blog-posts><div class=date-outer><h2 class=date-header>Saturday, 23 August 2025</h2>"
                + "<div class=date-posts><div class=post-outer><div class='post hentry'><h3 class='post-title entry-title'>"
                + "<a href=/two>Two</a></h3><div class='post-body entry-content'>Second.</div><div class=post-footer>Posted by"
                + " <span class=fn>Tilly</span> at <a class=timestamp-link><abbr class=published"
                + " title=2025-08-23T11:00:00+01:00>11:00</abbr></a></div></div></div>"
                + "<div class=post-outer><div class='post hentry'><h3 class=post-title>One</h3>"
                + "<div class=post-body>First.</div></div></div></div></div></div>";
        Reading reading = reading(page);

        assertThat(reading.stories())
                .extracting(ParsedStory::title, story -> story.published().on().toString())
                .containsExactly(tuple("Two", "2025-08-23"), tuple("One", "2025-08-23"));
        assertThat(reading.stories().getFirst().published().at())
                .isEqualTo(OffsetDateTime.parse("2025-08-23T11:00:00+01:00"));
        assertThat(furniture(page))
                .contains("day heading: Saturday, 23 August 2025", "title: <a href=/two>Two".substring(0, 7) + "Two");
        assertThat(furniture(page)).anyMatch(piece -> piece.startsWith("post details: Posted by"));
    }

    @Test
    void whatStandsAroundAStoryIsNamed() {
        String page = "<body><header>The Lantern</header><nav>Home</nav><article><h1>T</h1>"
                + "<time datetime=2025-08-23>x</time>" + BODY + "<div class=sharedaddy>Share</div></article>"
                + "<div id=comments><article>First!</article></div><aside>Tides</aside><p>loose</p>"
                + "<script>s()</script><style>t</style><footer>End</footer>";

        assertThat(furniture(page))
                .containsExactly(
                        "page head: The Lantern",
                        "navigation: Home",
                        "title: T",
                        "date: x",
                        "sharing: Share",
                        "comments: First!",
                        "sidebar: Tides",
                        "page: loose",
                        "script: s()",
                        "style: t",
                        "page foot: End");
    }

    @Test
    void aDateOrAnAuthorInASentenceIsPartOfTheStory() {
        assertThat(Outline.of(
                        story("<article><h1>T</h1><time datetime=2025-08-23>x</time><p>On <time>Monday</time> we met"
                                        + " <span class=author>Isla</span> again.</p></article>")
                                .blocks()))
                .containsExactly("paragraph: On Monday we met Isla again.");
    }

    @Test
    void onAPageAboutOneStoryTheOthersAreRelated() {
        String page = head("<meta property=og:type content=article>")
                + "<article><h1>T</h1><time datetime=2025-08-23>x</time><p>A long story.</p></article>"
                + "<article><h2>Other</h2></article>";

        assertThat(story(page).title()).isEqualTo("T");
        assertThat(furniture(page)).contains("related: Other");
    }

    @Test
    void aListOfStoriesIsNoStory() {
        assertThat(reading("<article class=list><article><h2>A</h2><time datetime=2025-08-23>x</time><p>a</p></article>"
                                + "<article><h2>B</h2><time datetime=2025-08-22>x</time><p>b</p></article></article>")
                        .stories())
                .extracting(ParsedStory::title)
                .containsExactly("A", "B");
    }

    @Test
    void aStoryWithoutDateOrTitleIsKeptAndSaysWhy() {
        assertThat(reading("<article><h1>T</h1><p>words</p></article>").unread())
                .singleElement()
                .satisfies(unread -> {
                    assertThat(unread.reason()).isEqualTo(Unread.Reason.UNDATED);
                    assertThat(unread.title()).isEqualTo("T");
                    assertThat(Outline.of(unread.blocks())).containsExactly("paragraph: words");
                });
        assertThat(reading("<article><time datetime=2025-08-23>x</time><p>words</p></article>")
                        .unread())
                .extracting(Unread::reason)
                .containsExactly(Unread.Reason.UNTITLED);
        assertThat(reading("<article><h1>T</h1><time datetime=2025-08-23>x</time></article>")
                        .unread())
                .extracting(Unread::reason)
                .containsExactly(Unread.Reason.EMPTY);
        assertThat(reading("just words").unread()).extracting(Unread::reason).containsExactly(Unread.Reason.UNDATED);
        assertThat(reading("")).isEqualTo(new Reading(List.of(), List.of(), List.of()));
    }

    @Test
    void aTeaserIsCutShort() {
        String teaser = "<article><h1>T</h1><time datetime=2025-08-23>x</time><p>A beginning.</p>";

        assertThat(story(teaser + "</article>").cutShort()).isFalse();
        assertThat(story(teaser + "<a class=more-link href=/t>Go on</a></article>")
                        .cutShort())
                .isTrue();
        assertThat(story("<html>" + teaser + "<h2>And then").cutShort()).isTrue();
    }

    @Test
    void spansArePlacesInTheBytesOfTheCapture() {
        String page = "<p>é</p><article><h1>T</h1><time datetime=2025-08-23>x</time><p>caf&eacute; “so”</p></article>";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            byte[] bytes = page.getBytes(charset);
            Reading reading = HtmlConservationTest.wholeReading(bytes, charset);
            Block block = reading.stories().getFirst().blocks().getFirst();
            Charset slice = charset == StandardCharsets.UTF_16 ? StandardCharsets.UTF_16BE : charset;

            assertThat(Outline.of(List.of(block))).containsExactly("paragraph: café “so”");
            assertThat(new String(
                            bytes,
                            block.span().start(),
                            block.span().end() - block.span().start(),
                            slice))
                    .isEqualTo("caf&eacute; “so”");
        }
    }

    @Test
    void bytesOfAnotherCharsetThanDeclaredAreAllAccountedFor() {
        String page =
                "<meta charset=utf-8><article><h1>Café</h1><time datetime=2025-08-23>x</time><p>“so” £5</p></article>";
        for (Charset written :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE)) {
            for (Charset declared :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("Shift_JIS"))) {
                HtmlConservationTest.wholeReading(page.getBytes(written), declared);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-08-23",
                "2025-08-23T12:00",
                "2025-08-23 12:00:00",
                "2025-08-23T12:00:00.123Z",
                "2025-08-23T12:00:00+0100",
                "2025-08-23T12:00:00 +01:00",
                "Sat, 23 Aug 2025 12:00:00 GMT",
                "Saturday, 23 August 2025",
                "August 23, 2025",
                "Posted on 23 August 2025 at 12:00"
            })
    void aDayMayBeWrittenInManyWays(String written) {
        assertThat(new PageDates(ZoneId.of("Europe/London")).of(written))
                .hasValueSatisfying(date -> assertThat(date.on()).hasToString("2025-08-23"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2025-02-30", "2025-13-01", "12:00", "23/08/2025"})
    void whatIsNoDateIsNone(String written) {
        assertThat(new PageDates(ZoneId.of("UTC")).of(written)).isEmpty();
    }

    @Test
    void aPageWithMoreTagsThanCanBeHeldIsRefusedWithTheReason() {
        byte[] page = "<b>".repeat(SourceTree.MOST_TAGS + 1).getBytes(StandardCharsets.UTF_8);
        HtmlPageReader reader = new HtmlPageReader(new BlogZone(ZoneId.of("UTC")));

        assertThat(reader.formats()).containsExactly(CaptureFormat.HTML);
        assertThatThrownBy(() -> reader.read(page, StandardCharsets.UTF_8, SOURCE))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining("too-many-tags");
    }
}
