package dev.postbag.ingest.parse;

import static dev.postbag.ingest.parse.Pages.outline;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void bulletsMakeAListAndTheNextLineIsNoPartOfIt() {
        assertThat(outline("We will:\n  • mend it\n  • light it\nThen we will rest.\n"))
                .containsExactly(
                        "paragraph: We will:",
                        "list",
                        "  item",
                        "    paragraph: mend it",
                        "  item",
                        "    paragraph: light it",
                        "paragraph: Then we will rest.");
    }

    @Test
    void aHeadingMayFollowTheLastPointAtOnce() {
        assertThat(outline("  • mend it\nWhat comes next\n\nRest.\n"))
                .containsExactly(
                        "list", "  item", "    paragraph: mend it", "heading: What comes next", "paragraph: Rest.");
    }

    @Test
    void aNumberedListKnowsItsFirstNumber() {
        assertThat(outline("  3. mend it\n  4. light it\n"))
                .containsExactly(
                        "ordered list from 3", "  item", "    paragraph: mend it", "  item", "    paragraph: light it");
    }

    @Test
    void aNumberOverAParagraphIsPartOfAHeading() {
        assertThat(outline("1. Mend it\n\nWe will mend it.\n\n2. Light it\n\nWe will light it.\n"))
                .containsExactly(
                        "heading: 1. Mend it",
                        "paragraph: We will mend it.",
                        "heading: 2. Light it",
                        "paragraph: We will light it.");
    }

    @Test
    void numbersLineByLineAreAList() {
        assertThat(outline("1. Mend it\n\n2. Light it\n\n3. Rest\n").getFirst()).isEqualTo("ordered list from 1");
        assertThat(outline("1. Mend it\n\n2. Light it\n\n3. Rest\n")).hasSize(7);
    }

    @Test
    void aPointMayRunOverSeveralLines() {
        assertThat(outline("  • mend it before\n    Monday at noon\n  • light\nit\n"))
                .containsExactly(
                        "list",
                        "  item",
                        "    paragraph: mend it before / Monday at noon",
                        "  item",
                        "    paragraph: light / it");
    }

    @Test
    void pointsIndentedFurtherAreAListInside() {
        assertThat(outline("  • mend\n      1. the lamp\n      2. the post\n  • light\n"))
                .containsExactly(
                        "list",
                        "  item",
                        "    paragraph: mend",
                        "    ordered list from 1",
                        "      item",
                        "        paragraph: the lamp",
                        "      item",
                        "        paragraph: the post",
                        "  item",
                        "    paragraph: light");
    }

    @Test
    void pointsWithBlankLinesBetweenAreOneList() {
        assertThat(outline("  • mend\n\n  • light\n").stream().filter("list"::equals))
                .hasSize(1);
    }

    @Test
    void aBulletMayStandAboveItsWords() {
        assertThat(outline("•\nMend it.\n•\nLight it.\n"))
                .containsExactly("list", "  item", "    paragraph: Mend it.", "  item", "    paragraph: Light it.");
    }

    @Test
    void aDashOpensSpeechUnlessALineLikeItFollows() {
        assertThat(outline("- I never saw it.\n")).containsExactly("paragraph: - I never saw it.");
        assertThat(outline("- the lamp\n- the post\n").getFirst()).isEqualTo("list");
    }

    @Test
    void listsNestOnlySoDeep() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            deep.append(" ".repeat(2 * i)).append("• x\n");
        }

        assertThat(outline(deep.toString())).isNotEmpty();
    }
}
