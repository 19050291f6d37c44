package dev.postbag.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.export.format.BloggerReader;
import dev.postbag.ingest.export.format.CommentLinesReader;
import dev.postbag.ingest.export.format.DisqusReader;
import dev.postbag.ingest.export.format.WxrReader;
import dev.postbag.ingest.feed.format.FeedReader;
import dev.postbag.ingest.feed.format.JsonFeedReader;
import dev.postbag.ingest.html.format.HtmlCoverage;
import dev.postbag.ingest.html.format.HtmlMarkup;
import dev.postbag.ingest.html.format.HtmlPageReader;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.CharacterWalk;
import dev.postbag.ingest.parse.Coverage;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.PlainTextReader;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Bytes that somebody made up to break a reader, and what has to hold of them whatever the reader makes of them. */
public record HostileCapture(byte[] bytes, CaptureFormat format, Charset charset) implements CaptureContent {

    private static final BlogZone LONDON = new BlogZone(ZoneId.of("Europe/London"));
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"),
            Charset.forName("Shift_JIS"),
            Charset.forName("GB18030"));

    /** In UTF-8, unless the first byte is a small number: then it chooses the charset of the others. */
    public static HostileCapture fuzzed(byte[] bytes, CaptureFormat format) {
        boolean chosen = bytes.length > 0 && bytes[0] >= 0 && bytes[0] < CHARSETS.size();
        return chosen
                ? new HostileCapture(Arrays.copyOfRange(bytes, 1, bytes.length), format, CHARSETS.get(bytes[0]))
                : new HostileCapture(bytes, format, StandardCharsets.UTF_8);
    }

    public static HostileCapture of(String text, CaptureFormat format) {
        return new HostileCapture(text.getBytes(StandardCharsets.UTF_8), format, StandardCharsets.UTF_8);
    }

    /**
     * What the reader found until it ended or refused to go on: in order, inside the capture, all of the capture, in
     * words that can be passed on and are not far more than the capture's, and the same the next time.
     */
    public Harvest read() {
        Harvest harvest = harvest();
        assertThat(harvest).as("the same capture, the same findings").isEqualTo(harvest());
        assertInOrder(harvest.findings());
        assertSafe(harvest);
        if (harvest.refusal().isEmpty()) {
            assertWhole(harvest.findings());
        }
        return harvest;
    }

    private Harvest harvest() {
        List<Finding> findings = new ArrayList<>();
        try {
            reader(format).read(this, findings::add);
            return new Harvest(findings, "");
        } catch (UnreadableCaptureException refused) {
            assertThat(refused.failure().reason()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refused.failure().detail()).endsWith(".");
            return new Harvest(findings, refused.failure().reason());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As the service has it. */
    public static CaptureReader reader(CaptureFormat format) {
        HtmlMarkup markup = new HtmlMarkup();
        return Stream.of(
                        new PlainTextReader(),
                        new HtmlPageReader(LONDON),
                        new FeedReader(markup, LONDON),
                        new JsonFeedReader(markup, LONDON),
                        new WxrReader(markup, LONDON),
                        new BloggerReader(markup, LONDON),
                        new DisqusReader(markup),
                        new CommentLinesReader())
                .filter(reader -> reader.formats().contains(format))
                .findFirst()
                .orElseThrow();
    }

    private void assertInOrder(List<Finding> findings) {
        int reached = 0;
        for (Finding finding : findings) {
            assertThat(finding.span().start()).isGreaterThanOrEqualTo(reached);
            assertThat(finding.span().end()).isLessThanOrEqualTo(bytes.length);
            reached =
                    isOneAfterTheOther() ? finding.span().end() : finding.span().start();
        }
    }

    /** In pages, furniture lies inside stories; what was packed has no place of its own. */
    private boolean isOneAfterTheOther() {
        return switch (format) {
            case PLAIN_TEXT, HTML, BLOGGER_ZIP -> false;
            case FEED, JSON_FEED, WXR, BLOGGER, DISQUS, COMMENT_LINES -> true;
        };
    }

    private void assertSafe(Harvest harvest) {
        long words = 0;
        for (String text : harvest.words()) {
            words += text.length();
            // NUL does not come as far as the reader of plain text: it is refused when it is handed in.
            assertThat(text.indexOf('\0') >= 0 && format != CaptureFormat.PLAIN_TEXT)
                    .as("NUL")
                    .isFalse();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                    .as("halves of surrogate pairs are gone")
                    .isTrue();
        }
        // An entity that a feed declares may be used often.
        long most = format == CaptureFormat.FEED ? (long) bytes.length * bytes.length : 4L * unpackedSize();
        assertThat(words).isLessThanOrEqualTo(most + 1000);
    }

    private long unpackedSize() {
        return format == CaptureFormat.BLOGGER_ZIP ? 1100L * bytes.length : bytes.length;
    }

    private void assertWhole(List<Finding> findings) {
        Coverage whole = new Coverage(List.of(), List.of(), List.of(), List.of());
        switch (format) {
            case PLAIN_TEXT ->
                assertThat(Coverage.of(bytes, charset, reading(findings))).isEqualTo(whole);
            case HTML ->
                assertThat(HtmlCoverage.of(bytes, charset, reading(findings))).isEqualTo(whole);
            case FEED, JSON_FEED, WXR, BLOGGER, DISQUS, COMMENT_LINES -> assertPlacesAreWhole(findings);
            case BLOGGER_ZIP -> assertThat(findings.getLast().span().end()).isEqualTo(bytes.length);
        }
    }

    private void assertPlacesAreWhole(List<Finding> findings) {
        List<Integer> bare = new ArrayList<>();
        int[] next = {0};
        CharacterWalk.through(bytes, charset).visitAll((character, start, end) -> {
            while (next[0] < findings.size() && findings.get(next[0]).span().end() <= start) {
                next[0]++;
            }
            boolean inside =
                    next[0] < findings.size() && findings.get(next[0]).span().start() <= start;
            if (!inside && !isBlank(character)) {
                bare.add(start);
            }
        });
        assertThat(bare).as("bytes in no finding").isEmpty();
    }

    private static boolean isBlank(char character) {
        return character <= ' '
                || character == '\uFEFF'
                || Character.isSpaceChar(character)
                || Character.isWhitespace(character);
    }

    private static Reading reading(List<Finding> findings) {
        return new Reading(
                only(findings, ParsedStory.class), only(findings, Unread.class), only(findings, Furniture.class));
    }

    private static <T> List<T> only(List<Finding> findings, Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }

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
        return new Declaration("text/plain", format, charset, "https://lantern.example/", null, null);
    }
}
