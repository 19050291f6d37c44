package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final byte[] CAPTURE = "Title\n\none two\n\nthree".getBytes(StandardCharsets.UTF_8);

    private static Coverage coverage(Block... blocks) {
        ParsedStory story = new ParsedStory(
                "Title",
                Published.on(LocalDate.of(2025, 8, 23)),
                1,
                List.of(blocks),
                new Span(0, CAPTURE.length),
                false,
                1,
                Origin.NONE);
        Furniture title = new Furniture(Furniture.TITLE, new Span(0, 5));
        return Coverage.of(CAPTURE, StandardCharsets.UTF_8, new Reading(List.of(story), List.of(), List.of(title)));
    }

    private static Block paragraph(int start, int end, String text) {
        return new Block.Paragraph("b" + start, new Span(start, end), 1, List.of(TextSpan.plain(text)));
    }

    @Test
    void aReadingThatHoldsAllIsWhole() {
        assertThat(coverage(paragraph(7, 14, "one  two"), paragraph(16, 21, "three"))
                        .isWhole())
                .isTrue();
    }

    @Test
    void whatLiesNowhereIsNamed() {
        Coverage coverage = coverage(paragraph(11, 14, "two"));

        assertThat(coverage.uncovered()).containsExactly(new Span(7, 10), new Span(16, 21));
        assertThat(coverage.isWhole()).isFalse();
    }

    @Test
    void whatLiesInTwoPlacesIsNamed() {
        Coverage coverage = coverage(paragraph(7, 14, "one two"), paragraph(11, 21, "two three"));

        assertThat(coverage.coveredTwice()).containsExactly(new Span(11, 14));
        assertThat(coverage.isWhole()).isFalse();
    }

    @Test
    void furnitureInsideABlockIsInTwoPlaces() {
        assertThat(coverage(paragraph(0, 14, "Title one two"), paragraph(16, 21, "three"))
                        .coveredTwice())
                .containsExactly(new Span(0, 5));
    }

    @Test
    void blocksOutOfOrderAreNamed() {
        Coverage coverage = coverage(paragraph(16, 21, "three"), paragraph(7, 14, "one two"));

        assertThat(coverage.disordered()).containsExactly(new Span(7, 14));
        assertThat(coverage.isWhole()).isFalse();
    }

    @Test
    void aBlockOutsideTheOneAroundItIsNamed() {
        Block child = paragraph(16, 21, "three");
        Block quotation = new Block.Quotation("q", new Span(7, 14), 1, QuotationRole.ARTICLE, null, List.of(child));

        assertThat(coverage(quotation).disordered()).containsExactly(new Span(16, 21));
    }

    @Test
    void aTextThatIsNotTheCapturesIsNamed() {
        for (String wrong : List.of("one tow", "one", "one two!", "")) {
            Coverage coverage = coverage(paragraph(7, 14, wrong), paragraph(16, 21, "three"));

            assertThat(coverage.altered()).containsExactly(new Span(7, 14));
            assertThat(coverage.isWhole()).isFalse();
        }
    }

    @Test
    void theMarkersOfAListBelongToTheList() {
        Block item = paragraph(11, 14, "two");
        Block list = new Block.ListBlock("l", new Span(7, 14), 1, false, 1, List.of(List.of(item)));

        assertThat(coverage(list, paragraph(16, 21, "three")).isWhole()).isTrue();
    }
}
