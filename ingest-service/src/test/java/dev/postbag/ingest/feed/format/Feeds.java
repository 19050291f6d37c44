package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads feeds as the service would, and shows what was found. */
final class Feeds {

    static final BlogZone LONDON = new BlogZone(ZoneId.of("Europe/London"));
    static final String ADDRESS = "https://lantern.example/feed/main.xml";

    private final CaptureFormat format;
    private final Charset charset;
    private final StrippedMarkup stripped;
    private final Markup markup;

    private Feeds(CaptureFormat format, Charset charset, StrippedMarkup stripped) {
        this(format, charset, stripped, stripped);
    }

    private Feeds(CaptureFormat format, Charset charset, StrippedMarkup stripped, Markup markup) {
        this.stripped = stripped;
        this.markup = markup;
        this.format = format;
        this.charset = charset;
    }

    static Feeds xml() {
        return new Feeds(CaptureFormat.FEED, StandardCharsets.UTF_8, new StrippedMarkup());
    }

    static Feeds json() {
        return new Feeds(CaptureFormat.JSON_FEED, StandardCharsets.UTF_8, new StrippedMarkup());
    }

    Feeds in(Charset other) {
        return new Feeds(format, other, stripped, markup);
    }

    /** The same, but what HTML holds is read as the service reads it. */
    Feeds with(Markup other) {
        return new Feeds(format, charset, stripped, other);
    }

    StrippedMarkup markup() {
        return stripped;
    }

    List<Finding> read(String feed) throws Exception {
        return read(feed.getBytes(charset));
    }

    List<Finding> read(byte[] feed) throws Exception {
        List<Finding> findings = new ArrayList<>();
        read(feed, findings);
        return findings;
    }

    private void read(byte[] feed, List<Finding> findings) throws Exception {
        CaptureReader reader =
                format == CaptureFormat.FEED ? new FeedReader(markup, LONDON) : new JsonFeedReader(markup, LONDON);
        assertThat(reader.formats()).containsExactly(format);
        reader.read(content(feed, format, charset), findings::add);
    }

    /** What is told of a feed before its reader says why it does not go on. */
    List<ParsedStory> storiesBefore(String reason, String feed) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(() -> read(feed.getBytes(charset), findings))
                .isInstanceOfSatisfying(
                        UnreadableCaptureException.class,
                        said -> assertThat(said.failure().reason()).isEqualTo(reason));
        return stories(findings).toList();
    }

    List<ParsedStory> stories(String feed) throws Exception {
        return stories(read(feed)).toList();
    }

    /** The one story of an RSS feed with one item. */
    ParsedStory item(String inside) throws Exception {
        List<ParsedStory> stories = stories(rss("<item>" + inside + "</item>"));
        assertThat(stories).hasSize(1);
        return stories.getFirst();
    }

    Unread unread(String inside) throws Exception {
        return read(rss("<item>" + inside + "</item>")).stream()
                .filter(Unread.class::isInstance)
                .map(Unread.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static String rss(String inside) {
        return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                + " xmlns:dcterms='http://purl.org/dc/terms/'><channel><title>The Harbour Lantern</title>"
                + inside + "</channel></rss>";
    }

    static Stream<ParsedStory> stories(List<Finding> findings) {
        return findings.stream().filter(ParsedStory.class::isInstance).map(ParsedStory.class::cast);
    }

    static String words(ParsedStory story) {
        return words(story.blocks());
    }

    static String words(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Block.Paragraph paragraph ->
                        paragraph.text().stream().map(TextSpan::text).collect(Collectors.joining());
                    case Block.Image image -> "image " + image.src();
                    default -> block.toString();
                })
                .collect(Collectors.joining(" | "));
    }

    static String bytes(byte[] feed, Span span, Charset charset) {
        return new String(feed, span.start(), span.end() - span.start(), charset);
    }

    /** Entries and furniture follow one another, and what lies between them is blank. */
    static void assertWhole(byte[] feed, Charset charset, List<Finding> findings) throws Exception {
        CaptureText text = CaptureText.of(feed, charset);
        int reached = 0;
        for (Finding finding : findings) {
            assertThat(finding.span().start()).isGreaterThanOrEqualTo(reached);
            assertThat(text.isBlank(new Span(reached, finding.span().start()))).isTrue();
            reached = finding.span().end();
            if (!(finding instanceof Furniture)) {
                assertThat(blocks(finding)).allMatch(block -> block.span().equals(finding.span()));
            }
        }
        assertThat(text.isBlank(new Span(reached, feed.length))).isTrue();
    }

    private static List<Block> blocks(Finding finding) {
        return switch (finding) {
            case ParsedStory story -> story.blocks();
            case Unread unread -> unread.blocks();
            default -> List.of();
        };
    }

    private static CaptureContent content(byte[] bytes, CaptureFormat format, Charset charset) {
        Declaration declaration = new Declaration("application/xml", format, charset, ADDRESS, null, null);
        return new CaptureContent() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public Declaration declaration() {
                return declaration;
            }
        };
    }
}
