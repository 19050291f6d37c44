package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.paragraphs;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void spansIdsConfidenceAndWhiteSpaceMakeNoDifference() {
        Block elsewhere = new Block.Paragraph(
                "other", new Block.Span("d", 7, 9), 0.1, List.of(new Block.Text("One\n two ", List.of())));

        assertThat(Words.same(List.of(elsewhere), paragraphs("One two"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One two",
                "One  two",
                " One two",
                "One two ",
                "One\ttwo",
                "One\u00a0two",
                "One\u2028two",
                "One \u3000two\n",
                "\u2003One two"
            })
    void anyWhiteSpaceIsOneSpaceAndNoneAtTheEnds(String text) {
        assertThat(Words.lines(paragraphs(text))).containsExactly("One two");
    }

    @Test
    void whatIsNotWhiteSpaceStays() {
        assertThat(Words.lines(paragraphs("O\u0001ne\u0085 \u200btwo"))).containsExactly("O\u0001ne\u0085 \u200btwo");
    }

    @Test
    void anotherKindOfBlockOrAnotherCitationMakesADifference() {
        Block heading = new Block.Heading("h", new Block.Span("c", 0, 1), 1, List.of(new Block.Text("One", List.of())));

        assertThat(Words.same(List.of(heading), paragraphs("One"))).isFalse();
        assertThat(Words.same(
                        List.of(quotation("The Gazette", paragraph("p", "One"))),
                        List.of(quotation("The Herald", paragraph("p", "One")))))
                .isFalse();
        assertThat(Words.same(List.of(quotation("The Gazette", paragraph("p", "One"))), paragraphs("One")))
                .isFalse();
    }

    @Test
    void whatStopsInTheMiddleStopsShort() {
        assertThat(Words.stopsShort(paragraphs("One.", "Tw"), paragraphs("One.", "Two.")))
                .isTrue();
        assertThat(Words.stopsShort(paragraphs("One.", "Two."), paragraphs("One.", "Two.")))
                .isFalse();
        assertThat(Words.stopsShort(paragraphs("Two."), paragraphs("One.", "Two.")))
                .isFalse();
        assertThat(Words.stopsShort(paragraphs(), paragraphs("One."))).isTrue();
    }

    @Test
    void theExcerptIsTheEditorsOwnBeginningCutBetweenWords() {
        assertThat(Words.excerpt(List.of(quotation("The Gazette", paragraph("a", "Theirs.")), paragraph("b", "Ours."))))
                .isEqualTo("Ours.");
        assertThat(Words.excerpt(List.of(quotation("The Gazette", paragraph("a", "Theirs.")))))
                .isEqualTo("Theirs.");
        assertThat(Words.excerpt(paragraphs("word ".repeat(100))))
                .hasSizeLessThanOrEqualTo(241)
                .endsWith("word…");
        assertThat(Words.excerpt(paragraphs("x".repeat(239) + "😀😀"))).isEqualTo("x".repeat(239) + "…");
        assertThat(Words.excerpt(List.of())).isEmpty();
    }
}
