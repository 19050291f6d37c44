package dev.postbag.content.feed.format;

import static dev.postbag.content.feed.Samples.everyBlock;
import static dev.postbag.content.feed.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.WithdrawalReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWordsTest {

    private static final Block.Span NONE = Block.Span.NONE;

    @Test
    void everyBlockHasItsElement() {
        assertThat(HtmlWords.of(everyBlock()))
                .isEqualTo("<h2>What was said</h2>"
                        + "<p>Read <a href=\"https://outlet.example/a\"><strong>the report</strong></a></p>"
                        + "<ol start=\"3\"><li>bread</li><li>salt</li></ol>"
                        + "<blockquote><p>They said so.</p>"
                        + "<blockquote><p>And others too.</p></blockquote></blockquote>"
                        + "<hr/><p>%%%</p>");
    }

    @Test
    void linesImagesAndListsInListsStay() {
        Block inner = new Block.Listing("l", NONE, 1, false, 1, List.of(List.of(paragraph("one")), List.of()));
        Block outer = new Block.Listing("l", NONE, 1, false, 1, List.of(List.of(paragraph("a"), inner)));
        Block image = new Block.Image("i", NONE, 1, "https://x.example/a.jpg?b&c", "A \"gull\"");
        Block pre = new Block.Preformatted("f", NONE, 1, " a\n  b");

        assertThat(HtmlWords.of(List.of(paragraph("one\ntwo", new Block.Mark("code", null)), outer, image, pre)))
                .isEqualTo("<p><code>one<br/>two</code></p>"
                        + "<ul><li><p>a</p><ul><li>one</li><li></li></ul></li></ul>"
                        + "<p><img src=\"https://x.example/a.jpg?b&amp;c\" alt=\"A &quot;gull&quot;\"/></p>"
                        + "<pre> a\n  b</pre>");
    }

    @Test
    void aQuotationSaysWhereItComesFromAndACommentWhoseItIs() {
        Block.Citation cited = new Block.Citation("A. Writer", "Gazette", "Title", "https://x.example/", "2025", null);
        Block.Citation named = new Block.Citation("Bold <Otter>", null, null, null, null, null);
        List<Block> words = List.of(paragraph("So it is."));
        Block.Lifted lifted = new Block.Lifted("m2vd2n7pqx3mwy5zt6rb2hjcfa", 1);

        assertThat(HtmlWords.of(List.of(
                        new Block.Quotation("q", NONE, 1, "article", cited, words),
                        new Block.Quotation("r", NONE, 1, "comment", named, words, null, lifted))))
                .isEqualTo("<blockquote cite=\"https://x.example/\"><p>So it is.</p></blockquote>"
                        + "<blockquote><p>So it is.</p><footer>Bold &lt;Otter&gt;</footer></blockquote>");
    }

    @Test
    void aWithdrawnQuotationHasNoWordsAndSaysThatItWas() {
        Block.Citation nobody = new Block.Citation(null, null, null, null, null, null);
        Block.Withdrawn withdrawn = new Block.Withdrawn(WithdrawalReason.LEGAL, LocalDate.of(2025, 9, 1));
        Block left = new Block.Quotation("q", NONE, 1, "comment", nobody, List.of(paragraph("Secret.")), withdrawn);

        assertThat(HtmlWords.of(List.of(left)))
                .isEqualTo("<blockquote><p>(This quotation was withdrawn.)</p></blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/",
                "/relative",
                ""
            })
    void whereverALinkLeadsButTheWebItsWordsStayAlone(String href) {
        Block.Citation citation = new Block.Citation(null, null, "A title", href, null, null);

        assertThat(HtmlWords.of(List.of(
                        paragraph("words", new Block.Mark("link", href)),
                        new Block.Image("i", NONE, 1, href, "A gull"),
                        new Block.Quotation("q", NONE, 1, "article", citation, List.of()))))
                .isEqualTo("<p>words</p><p>A gull</p>" + "<blockquote></blockquote>");
    }

    @ParameterizedTest
    @MethodSource("dev.postbag.content.feed.Samples#attacks")
    void anAttackIsText(String attack) {
        Block.Citation citation = new Block.Citation(attack, attack, attack, "https:" + attack, attack, attack);
        String html = HtmlWords.of(List.of(
                paragraph(attack, new Block.Mark("link", "https://x.example/" + attack), new Block.Mark(attack, null)),
                new Block.Image("i", NONE, 1, "https:" + attack, attack),
                new Block.Unknown("u", NONE, 1, attack),
                new Block.Preformatted("f", NONE, 1, attack),
                new Block.Quotation("q", NONE, 1, attack, citation, List.of(), null, new Block.Lifted(attack, 1))));

        assertThat(html.replaceAll("=\"[^\"<>]*\"", "=").split("(?=<)"))
                .allSatisfy(part -> assertThat(part)
                        .matches(
                                "(?s)(<(/?(p|pre|blockquote|footer|cite)|/?a|a href=|blockquote cite=|img src= alt=/)>)"
                                        + "[^<]*"));
    }
}
