package dev.postbag.ingest.parse;

import static dev.postbag.ingest.parse.Pages.blocks;
import static dev.postbag.ingest.parse.Pages.citation;
import static dev.postbag.ingest.parse.Pages.outline;
import static dev.postbag.ingest.parse.Pages.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryBodyTest {

    @Test
    void linesWithoutABlankLineBetweenAreOneParagraph() {
        assertThat(outline("One line\nand the next.\n\nAnother one.\n"))
                .containsExactly("paragraph: One line / and the next.", "paragraph: Another one.");
    }

    @Test
    void aBareAddressIsALink() {
        assertThat(outline("See https://lantern.example/a?b=c, or (www.lantern.example) for more.\n"))
                .containsExactly(
                        "paragraph: See [LINK](https://lantern.example/a?b=c), or ([LINK](www.lantern.example))"
                                + " for more.");
    }

    @Test
    void aShortLineWithoutAStopIsAHeadingWhenTextFollows() {
        assertThat(outline("We met.\n\nWhat was said\n\nNot much.\n\nWell, well\n"))
                .containsExactly(
                        "paragraph: We met.",
                        "heading: What was said",
                        "paragraph: Not much.",
                        "paragraph: Well, well");
    }

    @Test
    void aLineThatEndsInColonAndDashOpensAQuotationToTheEnd() {
        assertThat(outline("This from the Gazette:-\n\nBridge opens\n\nIt opened.\n\nPeople crossed it.\n"))
                .containsExactly(
                        "paragraph: This from the Gazette:-",
                        "quotation: ARTICLE",
                        "  heading: Bridge opens",
                        "  paragraph: It opened.",
                        "  paragraph: People crossed it.");
    }

    @Test
    void theIntroducingLineMayBeGluedToWhatItIntroduces() {
        assertThat(outline("A paragraph.\nThis from the Gazette:-\u00A0\nIt opened.\nPeople crossed it.\n"))
                .containsExactly(
                        "paragraph: A paragraph. / This from the Gazette:-",
                        "quotation: ARTICLE",
                        "  paragraph: It opened. / People crossed it.");
    }

    @Test
    void aClosingLineGivesTheWordBackToTheEditor() {
        assertThat(outline("""
                This from the Gazette:-

                It opened.

                --oo00oo--

                I was there.

                And this comment came in:-

                So was I.
                """))
                .containsExactly(
                        "paragraph: This from the Gazette:-",
                        "quotation: ARTICLE",
                        "  paragraph: It opened.",
                        "separator: --oo00oo--",
                        "paragraph: I was there.",
                        "paragraph: And this comment came in:-",
                        "quotation: COMMENT",
                        "  paragraph: So was I.");
    }

    @Test
    void asterisksStandBetweenContributions() {
        assertThat(outline("""
                Here is my pick:-

                First.

                Still first.

                ******
                Second.
                *****

                Third

                --oo00oo--

                Thanks to all.
                """))
                .containsExactly(
                        "paragraph: Here is my pick:-",
                        "quotation: COMMENT",
                        "  paragraph: First.",
                        "  paragraph: Still first.",
                        "separator: ******",
                        "quotation: COMMENT",
                        "  paragraph: Second.",
                        "separator: *****",
                        "quotation: COMMENT",
                        "  paragraph: Third",
                        "separator: --oo00oo--",
                        "paragraph: Thanks to all.");
    }

    @Test
    void contributionsAfterANamedArticleAreCommentsOfLessConfidence() {
        var blocks = blocks("This from the Gazette:-\n\nIt opened.\n\n*****\n\nI don't believe it.\n");

        assertThat(Outline.of(blocks))
                .containsExactly(
                        "paragraph: This from the Gazette:-",
                        "quotation: ARTICLE",
                        "  paragraph: It opened.",
                        "separator: *****",
                        "quotation: COMMENT",
                        "  paragraph: I don't believe it.");
        assertThat(blocks.getLast().confidence()).isLessThan(blocks.get(1).confidence());
    }

    @Test
    void asterisksWithNoIntroductionStillOpenContributions() {
        assertThat(outline("You have been busy.\n\n*****\n\nI have.\n\n*****\n\nSo have I.\n"))
                .containsExactly(
                        "paragraph: You have been busy.",
                        "separator: *****",
                        "quotation: COMMENT",
                        "  paragraph: I have.",
                        "separator: *****",
                        "quotation: COMMENT",
                        "  paragraph: So have I.");
    }

    @Test
    void anIntroductionThatNothingFollowsIsOnlyAParagraph() {
        assertThat(outline("This from the Gazette:-\n\n--oo00oo--\n\nSorry.\n"))
                .containsExactly("paragraph: This from the Gazette:-", "separator: --oo00oo--", "paragraph: Sorry.");
    }

    @Test
    void aQuotationThatAnotherOneIntroducesByNameStandsInsideIt() {
        assertThat(outline("""
                A reader writes:-

                You forget this, from the Gazette:-

                It opened.
                """))
                .containsExactly(
                        "paragraph: A reader writes:-",
                        "quotation: READER",
                        "  paragraph: You forget this, from the Gazette:-",
                        "  quotation: ARTICLE",
                        "    paragraph: It opened.");
    }

    @Test
    void anArticleWithItsOwnDateAndTitleStandsInsideTheOneThatQuotesIt() {
        Block.Quotation outer = quotation("""
                This from the Gazette:-

                Bridge opens

                The bridge over the Skerrow water was opened yesterday in front of a crowd of some two hundred people and a dog.

                We wrote about it before:

                May 16, 2025

                Bridge delayed again

                It is not open yet.
                """);

        assertThat(outer.children()).hasSize(4);
        assertThat(outer.citation()).isNotNull();
        assertThat(outer.citation().published()).isNull();
        Block.Quotation inner = (Block.Quotation) outer.children().getLast();
        assertThat(inner.citation()).isNotNull();
        assertThat(inner.citation().title()).isEqualTo("Bridge delayed again");
        assertThat(inner.citation().published()).hasToString("2025-05-16");
        assertThat(inner.confidence()).isLessThan(outer.confidence());
    }

    @Test
    void aQuotedTextSaysWhatItIs() {
        Citation citation = citation("""
                I found this on the Pennant Bay Gazette website:-

                Bridge opens!

                By Morag Tennick, bridge reporter

                Published 31 July 2025

                It opened.

                https://gazette.example/bridge

                © 2025 Pennant Bay Gazette
                """);

        assertThat(citation)
                .isEqualTo(new Citation(
                        "Morag Tennick",
                        "Pennant Bay Gazette",
                        "Bridge opens!",
                        "https://gazette.example/bridge",
                        new KnownDate(2025, 7, 31),
                        "© 2025 Pennant Bay Gazette"));
    }

    @Test
    void anAddressUnderTheTitleIsTheSource() {
        assertThat(citation("This from the Gazette:-\n\nBridge opens\n\nhttps://gazette.example/bridge\n\nIt opened.\n")
                        .url())
                .isEqualTo("https://gazette.example/bridge");
    }

    @Test
    void aNameWithARoleUnderItSignsAndStaysInTheText() {
        String body =
                "She sent this letter:-\n\nDear all,\n\nWe did it.\n\nYours,\nIsla Ferrow\nCoxswain, the lifeboat\n";

        assertThat(citation(body).author()).isEqualTo("Isla Ferrow");
        assertThat(outline(body).getLast()).isEqualTo("  paragraph: Yours, / Isla Ferrow / Coxswain, the lifeboat");
    }

    @Test
    void aNameAloneSignsWhereTheTextEnds() {
        assertThat(citation("This statement came today:-\n\nWe did it.\n\nLifeboat HQ\n")
                        .author())
                .isEqualTo("Lifeboat HQ");
    }

    @Test
    void whoSignsAForewordHasNotSignedTheWholeDocument() {
        assertThat(citation("""
                This plan came today:-

                A Plan

                Foreword by the chair

                We have a plan.

                Dorcas Penhale
                Chair of the Trust

                The plan itself

                It is long.
                """).author()).isNull();
    }

    @Test
    void aDocumentThatNothingIntroducesIsAQuotationOfLessConfidence() {
        var blocks = blocks("""
                The trust has a plan, and I have read it.

                A Harbour for Everyone

                Published July 2025

                What we heard

                We heard a lot.

                What we will do

                We will do some of it.
                """);

        assertThat(Outline.of(blocks))
                .startsWith(
                        "paragraph: The trust has a plan, and I have read it.",
                        "quotation: DOCUMENT",
                        "  heading: A Harbour for Everyone",
                        "  paragraph: Published July 2025",
                        "  heading: What we heard");
        Block.Quotation document = (Block.Quotation) blocks.getLast();
        assertThat(document.confidence()).isLessThanOrEqualTo(0.5);
        assertThat(document.citation()).isNotNull();
        assertThat(document.citation().published()).hasToString("2025-07");
    }

    @Test
    void headingsAloneMakeNoDocumentOfTheEditorsWords() {
        assertThat(outline("I went.\n\nThe morning\n\nIt rained.\n\nThe evening\n\nIt stopped.\n"))
                .containsExactly(
                        "paragraph: I went.",
                        "heading: The morning",
                        "paragraph: It rained.",
                        "heading: The evening",
                        "paragraph: It stopped.");
    }

    @Test
    void aStoryMayBeginWithAClosingLine() {
        assertThat(outline("--oo00oo--\n\n--oo00oo--\n\nI was there.\n"))
                .containsExactly("separator: --oo00oo--", "separator: --oo00oo--", "paragraph: I was there.");
    }

    @Test
    void aPlainRuleOnlySeparates() {
        assertThat(outline("One.\n\n-----\n\nTwo.\n"))
                .containsExactly("paragraph: One.", "separator: -----", "paragraph: Two.");
    }

    @Test
    void idsAreStableWithinTheStory() {
        assertThat(blocks("This from the Gazette:-\n\nIt opened.\n"))
                .extracting(Block::id)
                .containsExactly("b1", "b2");
        assertThat(quotation("This from the Gazette:-\n\nIt opened.\n").children())
                .extracting(Block::id)
                .containsExactly("b2.1");
    }
}
