package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final String FIRST = "The county's last mobile library will keep its round of coastal villages.";
    private static final String SECOND = "A petition with 2,114 names was carried into the chamber in a fish box.";
    private static final Block OWN =
            paragraph("own", "Well, I said I would eat my hat if the county changed its mind.");
    private static final Block.Withdrawn MARK =
            new Block.Withdrawn(WithdrawalReason.RIGHTS, LocalDate.parse("2025-08-24"));

    private final Block.Quotation quoted = quotation(
            "Harbour News", paragraph("p1", FIRST), paragraph("p2", "What happens next"), paragraph("p3", SECOND));

    @Test
    void theQuotationKeepsItsCitationAndTheRestIsUntouched() {
        Block other = quotation("The Gazette", paragraph("p4", "The slipway charge of fifty pence has been dropped."));

        assertThat(masked(OWN, quoted, other)).containsExactly(OWN, emptied(quoted), other);
    }

    @Test
    void itIsKnownAgainWhateverItsCasePunctuationAndParagraphs() {
        Block.Quotation otherwise = quotation(
                "Harbour News",
                paragraph(
                        "x",
                        "The county\u2019s LAST mobile library \u2014 will keep its round of coastal villages."
                                + " What happens next? A petition with 2,114 names was carried into the chamber in a fish box"));

        assertThat(masked(otherwise)).containsExactly(emptied(otherwise));
    }

    @Test
    void aQuotationThatBreaksOffOrGoesOnIsStillIt() {
        Block.Quotation cut = quotation("Harbour News", paragraph("x", FIRST.substring(0, 60)));
        Block.Quotation fuller = quotation(
                "Harbour News",
                paragraph("x", FIRST),
                paragraph("y", "What happens next"),
                paragraph("z", SECOND),
                paragraph("w", "The chair asked for it to be carried out again once it had been counted."));

        assertThat(masked(cut, fuller)).containsExactly(emptied(cut), emptied(fuller));
    }

    @Test
    void paragraphsThatNoReaderTookForAQuotationAreItToo() {
        List<Block> left =
                masked(OWN, paragraph("a", FIRST), paragraph("b", "What happens next"), paragraph("c", SECOND));

        assertThat(left).hasSize(2).startsWith(OWN);
        assertThat(left.getLast()).isInstanceOfSatisfying(Block.Quotation.class, gone -> {
            assertThat(gone.id()).isEqualTo("a");
            assertThat(gone.citation()).isEqualTo(quoted.citation());
            assertThat(gone.withdrawn()).isEqualTo(MARK);
        });
    }

    @Test
    void shortLinesThatNoReaderTookForAQuotationAreIt() {
        Block[] lines = {
            paragraph("a", "The herring came in"),
            paragraph("b", "by the light of the moon"),
            paragraph("c", "and were gone again"),
            paragraph("d", "before noon")
        };

        List<Block> left = Masking.masked(
                List.of(withdrawn(quotation("The Packet", lines))),
                List.of(OWN, lines[0], lines[1], lines[2], lines[3], paragraph("e", "Before noon it rained.")));

        assertThat(left).hasSize(3).startsWith(OWN).endsWith(paragraph("e", "Before noon it rained."));
    }

    @Test
    void insideAnotherQuotationAndInAListItIsFoundAndWhatIsAroundStays() {
        Block.Quotation reader = quotation(null, OWN, quoted);
        Block list = new Block.Listing(
                "l",
                quoted.span(),
                1,
                false,
                1,
                List.of(List.of(OWN), List.of(OWN), List.of(OWN), List.of(paragraph("i", FIRST + " " + SECOND))));

        List<Block> left = masked(reader, list);

        assertThat(((Block.Quotation) left.getFirst()).children()).containsExactly(OWN, emptied(quoted));
        assertThat(((Block.Listing) left.getLast()).items().getFirst()).containsExactly(OWN);
        assertThat(Words.lines(left).toString()).doesNotContain("petition", "villages");
    }

    @Test
    void aFewWordsOfItInTheEditorsOwnAreTheEditors() {
        Block own = paragraph("own", "They tell us of a petition with 2,114 names, and it was in a box.");

        assertThat(masked(own, paragraph("h", "What happens next")))
                .containsExactly(own, paragraph("h", "What happens next"));
    }

    @Test
    void aShortQuotationIsKnownByAllOfItsWordsOnly() {
        Block.Quotation brief = quotation("The Gazette", paragraph("p", "No comment."));
        Block own = paragraph("own", "No comment. That is all they said.");

        assertThat(Masking.masked(List.of(withdrawn(brief)), List.of(brief, own, paragraph("x", "no comment"))))
                .startsWith(emptied(brief), own)
                .noneMatch(block -> block.id().equals("x") && block instanceof Block.Paragraph);
    }

    @Test
    void aPictureIsKnownByItsAddress() {
        Block picture = new Block.Image("i", quoted.span(), 1, "https://news.example/van.jpg", null);
        Block another = new Block.Image("j", quoted.span(), 1, "https://news.example/box.jpg", null);
        Block.Quotation shown = quotation("Harbour News", picture);

        assertThat(Masking.masked(List.of(withdrawn(shown)), List.of(shown, another)))
                .containsExactly(emptied(shown), another);
        assertThat(Masking.hasWords(shown)).isTrue();
        assertThat(Masking.hasWords(quotation(null, new Block.Separator("s", quoted.span(), 1, "***"))))
                .isFalse();
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        List<Block> once = masked(OWN, quoted, quotation(null, OWN, quoted));

        assertThat(Masking.masked(List.of(withdrawn(quoted)), once)).isEqualTo(once);
    }

    private List<Block> masked(Block... blocks) {
        return Masking.masked(List.of(withdrawn(quoted)), List.of(blocks));
    }

    private static WithdrawnQuotation withdrawn(Block.Quotation quotation) {
        return new WithdrawnQuotation(
                quotation, WithdrawalReason.RIGHTS, "Asked to.", Instant.parse("2025-08-24T10:00:00Z"));
    }

    private static Block emptied(Block.Quotation quotation) {
        return new Block.Quotation(
                quotation.id(),
                quotation.span(),
                quotation.confidence(),
                quotation.role(),
                quotation.citation(),
                List.of(),
                MARK);
    }
}
