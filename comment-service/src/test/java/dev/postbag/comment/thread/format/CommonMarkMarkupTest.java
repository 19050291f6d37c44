package dev.postbag.comment.thread.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import dev.postbag.comment.thread.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkMarkupTest {

    private final CommonMarkMarkup markup = new CommonMarkMarkup();

    @Test
    void paragraphsAreReadWithTheirMarks() {
        assertThat(read("It *was* a **very `wet`** day,\nI say.  \nVery.\n\nThe end."))
                .containsExactly(
                        paragraph(
                                text("It "),
                                text("was", Mark.Tone.EMPHASIS),
                                text(" a "),
                                text("very ", Mark.Tone.STRONG),
                                text("wet", Mark.Tone.STRONG, Mark.Tone.CODE),
                                text(" day,\nI say.\nVery.")),
                        paragraph(text("The end.")));
    }

    @Test
    void quotationsListsAndCodeAreRead() {
        assertThat(
                        read(
                                "> He said\n> so.\n\n3. One\n4. Two\n\n   - Deep\n\n```java\na < b\n\n  c\n```\n\n    indented"))
                .containsExactly(
                        new Block.Quotation(List.of(paragraph(text("He said\nso.")))),
                        new Block.Listing(
                                true,
                                3,
                                List.of(
                                        List.of(paragraph(text("One"))),
                                        List.of(
                                                paragraph(text("Two")),
                                                new Block.Listing(
                                                        false, 1, List.of(List.of(paragraph(text("Deep")))))))),
                        new Block.Preformatted("a < b\n\n  c"),
                        new Block.Preformatted("indented"));
    }

    @Test
    void linksOfTheWebAndOfMailAreLinks() {
        assertThat(read("[the *minutes*](https://example.org/m?a=1&amp;b=2 \"title\") <mailto:clerk@example.org>"))
                .containsExactly(paragraph(
                        text("the ", link("https://example.org/m?a=1&b=2")),
                        text("minutes", link("https://example.org/m?a=1&b=2"), Mark.Tone.EMPHASIS),
                        text(" "),
                        text("mailto:clerk@example.org", link("mailto:clerk@example.org"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# No heading",
                "No heading\n===",
                "No heading\n---",
                "***",
                "<b>bold</b> <script>alert(1)</script>",
                "<div>\nhello\n</div>",
                "<!-- hidden -->",
                "![a *picture*](https://example.org/a.png)",
                "[run](javascript:alert(1))",
                "[*run*](data:text/html,x \"title\")",
                "[](https://example.org)",
                "[elsewhere](/elsewhere)",
                "<javascript:alert(1)>",
                "| a | b |",
                "~~gone~~"
            })
    void whatIsNotTakenForMarkupStandsAsItWasWritten(String words) {
        assertThat(read(words)).containsExactly(paragraph(text(words)));
    }

    @Test
    void aDefinitionOfALinkIsShownToo() {
        assertThat(read("[a]\n\n[a]: https://example.org 'hidden words'"))
                .containsExactly(
                        paragraph(text("a", link("https://example.org"))),
                        paragraph(text("[a]: https://example.org 'hidden words'")));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "-", "1.", "```", "> - >", "``` nothing but this"})
    void wordsThatAreNothingButMarkupAreShown(String words) {
        assertThat(read(words)).isEqualTo(Block.plain(new Words(words)));
    }

    @Test
    void whatIsDeeperThanPeopleWriteIsText() {
        List<Block> blocks = read("> ".repeat(2_000) + "deep");

        int depth = 0;
        while (blocks.getFirst() instanceof Block.Quotation quotation) {
            blocks = quotation.children();
            depth++;
        }
        assertThat(depth).isBetween(8, 16);
        assertThat(blocks).hasSize(1);
    }

    @Test
    void moreLinksThanPeopleWriteMakeItAllPlainText() {
        String fifty = "[a](https://example.org) ".repeat(50).strip();

        assertThat(read(fifty)).isNotEqualTo(Block.plain(new Words(fifty)));
        assertThat(read(fifty + " [b](https://example.org)"))
                .isEqualTo(Block.plain(new Words(fifty + " [b](https://example.org)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "_",
                "**",
                "*a ",
                "*a **b ",
                "a**b",
                "[",
                "[a](",
                "![",
                "[a](b",
                "<",
                "<a ",
                "`",
                "`` ` ",
                "> ",
                "- ",
                "- a\n",
                "1. ",
                "\\",
                "&amp;",
                "&#x0;",
                "[a]: b\n",
                "[a][a]",
                "<http:",
                "\t",
                "*a*b",
                "***a***",
                "~",
                "(",
                "[(",
                "a\n\n",
                "```\n",
                "    a\n\n",
                "<!--",
                "<![CDATA[",
                "]]>",
                "[\\",
                "[a](<b",
                "*[a](https://x.example)",
                "> - 1. ",
                "_a__b_",
                "\n",
                " \n"
            })
    void aPieceRepeatedToTheEndCostsLittle(String piece) throws Exception {
        String most = piece.repeat(Words.LONGEST / piece.length());
        Words words = new Words("a" + most.substring(1));

        // On a small stack, as a virtual thread may have: nothing goes deeper with the words.
        List<List<Block>> read = new ArrayList<>();
        Thread thread = new Thread(null, () -> read.add(markup.read(words)), "small", 256 * 1_024);
        thread.start();
        thread.join();

        assertThat(read).hasSize(1);
        assertThat(Extent.of(read.getFirst()).parts()).isLessThanOrEqualTo(1_001);
    }

    @Test
    void theSameWordsAreAlwaysReadTheSame() {
        String words = "> *a* [b](https://example.org)\n\n1. c\n";

        assertThat(IntStream.range(0, 3).mapToObj(i -> new CommonMarkMarkup().read(new Words(words))))
                .allMatch(read(words)::equals);
    }

    private List<Block> read(String words) {
        return markup.read(new Words(words));
    }

    private static Block paragraph(Block.Text... text) {
        return new Block.Paragraph(List.of(text));
    }

    private static Block.Text text(String text, Mark... marks) {
        return new Block.Text(text, List.of(marks));
    }

    private static Mark link(String href) {
        return Mark.Link.to(href).orElseThrow();
    }
}
