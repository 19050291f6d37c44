package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds on time are there to tell minutes from moments, not to measure. */
class HostileHtmlTest {

    private static final Duration PLENTY = Duration.ofMinutes(5);

    static Stream<String> pages() {
        return Stream.of(
                "<blockquote>".repeat(10_000) + "deep",
                "<blockquote>a".repeat(10_000) + "</blockquote>b".repeat(10_000),
                "<div>".repeat(10_000) + "deep" + "</div>".repeat(10_000) + "flat",
                "<ul><li>a".repeat(10_000) + "deep",
                "<b><i><a href=x>".repeat(10_000) + "deep",
                "<table><tr><td>a".repeat(5_000),
                "<table>".repeat(10_000) + "deep",
                "<article>a".repeat(5_000),
                "<article><h1>a</h1></article>".repeat(5_000),
                fonts() + "<p>x".repeat(20_000),
                "<a b='".repeat(10_000),
                "<!--".repeat(10_000) + "x",
                "&".repeat(200_000),
                "&#x1F6A3;".repeat(50_000),
                "<p " + "a=b ".repeat(100_000) + ">x",
                "<" + "x".repeat(TagNames.LONGEST) + ">y",
                "</ ",
                "<script><!--",
                "<p>a</p><script><!--b--",
                "<script><!--<script>--",
                "<svg><style>".repeat(5_000) + "x",
                "<select><option>".repeat(10_000) + "x",
                "<pre>\n" + " ".repeat(1_000_000) + "x",
                "\u202E\u2066".repeat(10_000) + "x",
                "[a ".repeat(50_000) + "]",
                "\0<p>\0a\0");
    }

    private static String fonts() {
        StringBuilder fonts = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            fonts.append("<p><font size=").append(i).append('>');
        }
        return fonts.toString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hostilePagesAreReadWholeInReasonableTime(String page) {
        Assertions.assertTimeoutPreemptively(
                PLENTY,
                () -> HtmlConservationTest.wholeReading(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hostileFragmentsKeepTheirWordsInReasonableTime(String fragment) {
        Assertions.assertTimeoutPreemptively(PLENTY, () -> HtmlConservationTest.wordsAreKept(fragment));
    }

    @Test
    void megabytesOnOneLineAreOneParagraph() {
        String words = "lamp ".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(
                PLENTY,
                () -> assertThat(HtmlConservationTest.wholeReading(
                                        words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                                .unread())
                        .singleElement()
                        .satisfies(unread -> assertThat(unread.blocks()).hasSize(1)));
    }

    @Test
    void quotationsBeyondAnyDepthAreWrittenFlat() {
        String html = "<blockquote>".repeat(10_000) + "<p>deep</p>";

        assertThat(Outline.of(blocks(html))).hasSize(61).last().asString().endsWith("paragraph: deep");
    }

    @ParameterizedTest
    @CsvSource({
        "<blockquote>a, 60",
        "<ul><li>a, 30",
        "<ol><li><p>a, 30",
        "<ul>a, 30",
        "<blockquote>a<ul><li>a, 40",
        "<ul><li>a<blockquote>a<blockquote>a, 45"
    })
    void whatStandsInsideTakesNoMoreLevelsThanCanBeStored(String opening, int deepest) {
        List<Block> blocks = blocks(opening.repeat(100));

        assertThat(levels(blocks)).isEqualTo(120);
        assertThat(deepest(blocks)).isEqualTo(deepest);
        HtmlConservationTest.wordsAreKept(opening.repeat(100));
    }

    @Test
    void whatIsDeepInOnePlaceMayBeDeepInTheNext() {
        String deep = "<blockquote>".repeat(60) + "a" + "</blockquote>".repeat(60);

        assertThat(blocks(deep + deep)).hasSize(2).allMatch(block -> levels(List.of(block)) == 120);
    }

    private static List<Block> blocks(String html) {
        return new HtmlMarkup().blocks(html, null, new Span(0, 1));
    }

    /** A list of documents and each document in it are a level of their own. */
    private static int levels(List<Block> blocks) {
        return deepest(blocks, 2, 4);
    }

    private static int deepest(List<Block> blocks) {
        return deepest(blocks, 1, 1);
    }

    private static int deepest(List<Block> blocks, int ofQuotation, int ofList) {
        return blocks.stream()
                .mapToInt(block -> switch (block) {
                    case Block.Quotation quotation -> ofQuotation + deepest(quotation.children(), ofQuotation, ofList);
                    case Block.ListBlock list ->
                        ofList
                                + list.items().stream()
                                        .mapToInt(item -> deepest(item, ofQuotation, ofList))
                                        .max()
                                        .orElse(0);
                    default -> 0;
                })
                .max()
                .orElse(0);
    }
}
