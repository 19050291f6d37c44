package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

        assertThat(Outline.of(new HtmlMarkup().blocks(html, null, new Span(0, 1))))
                .hasSize(100)
                .last()
                .asString()
                .endsWith("paragraph: deep");
    }
}
