package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Coverage;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import dev.postbag.ingest.parse.Unread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlCoverageTest {

    private static final String PAGE = "<p>a &amp; <b>b</b></p><p>c</p>";
    private static final Furniture OPENING = markup(0, 3);
    private static final Furniture BETWEEN = markup(15, 26);
    private static final Furniture CLOSING = markup(27, 31);

    private static Furniture markup(int start, int end) {
        return new Furniture(Furniture.MARKUP, new Span(start, end));
    }

    private static Block paragraph(int start, int end, String text) {
        return new Block.Paragraph("b" + start, new Span(start, end), 1, List.of(TextSpan.plain(text)));
    }

    private static Coverage coverage(List<Block> blocks, Furniture... furniture) {
        Unread all = new Unread(Unread.Reason.UNDATED, null, null, blocks, new Span(0, PAGE.length()));
        return HtmlCoverage.of(
                PAGE.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Reading(List.of(), List.of(all), List.of(furniture)));
    }

    @Test
    void wordsAreComparedOnceTagsAndEntitiesAreResolved() {
        assertThat(coverage(List.of(paragraph(3, 15, "a & b"), paragraph(26, 27, "c")), OPENING, BETWEEN, CLOSING)
                        .isWhole())
                .isTrue();
    }

    @Test
    void otherWordsThanTheSpansAreNamed() {
        assertThat(coverage(List.of(paragraph(3, 15, "a and b"), paragraph(26, 27, "c")), OPENING, BETWEEN, CLOSING)
                        .altered())
                .containsExactly(new Span(3, 15));
    }

    @Test
    void aWordInWhatIsCalledMarkupIsNamed() {
        Furniture hiding = markup(15, 31);

        assertThat(coverage(List.of(paragraph(3, 15, "a & b")), OPENING, hiding).altered())
                .containsExactly(hiding.span());
    }

    @Test
    void aWordBetweenTheItemsOfAListIsNamed() {
        Block list = new Block.ListBlock("l", new Span(3, 27), 1, false, 1, List.of(List.of(paragraph(26, 27, "c"))));

        assertThat(coverage(List.of(list), OPENING, CLOSING).altered()).containsExactly(new Span(3, 26));
    }

    @Test
    void bytesThatLieNowhereOrInTwoPlacesAreNamed() {
        Coverage coverage =
                coverage(List.of(paragraph(3, 15, "a & b"), paragraph(26, 27, "c")), OPENING, markup(26, 31));

        assertThat(coverage.uncovered()).containsExactly(new Span(15, 26));
        assertThat(coverage.coveredTwice()).containsExactly(new Span(26, 27));
    }
}
