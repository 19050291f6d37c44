package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Citation;
import dev.postbag.ingest.parse.Mark;
import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMarkupTest {

    private static final String BASE = "https://lantern.example/2025/post.html";
    private static final Span SPAN = new Span(7, 70);

    private final HtmlMarkup markup = new HtmlMarkup();

    private List<Block> blocks(String html) {
        return markup.blocks(html, BASE, SPAN);
    }

    private List<String> outline(String html) {
        return Outline.of(blocks(html));
    }

    private List<TextSpan> text(String html) {
        return ((Block.Paragraph) blocks(html).getFirst()).text();
    }

    private Citation citation(String html) {
        return ((Block.Quotation) blocks(html).getFirst()).citation();
    }

    @Test
    void paragraphsDivisionsAndDoubleBreaksPartParagraphs() {
        assertThat(outline("<p>one</p>two<div>three<br>and</div><p>four<br><br />five<p>six"))
                .containsExactly(
                        "paragraph: one",
                        "paragraph: two",
                        "paragraph: three / and",
                        "paragraph: four",
                        "paragraph: five",
                        "paragraph: six");
    }

    @Test
    void spacesAreAsABrowserShowsThem() {
        assertThat(outline("<p>  one \n\t two<b> three </b> four&nbsp;&nbsp;five&nbsp;</p><p>&nbsp;</p>"))
                .containsExactly("paragraph: one two [STRONG](three) four\u00A0\u00A0five");
    }

    @Test
    void headingsOfEveryRankAreHeadingsAndBoldParagraphsAreNot() {
        assertThat(outline("<h1>one</h1><h6>six</h6><p><strong>bold</strong></p>"))
                .containsExactly("heading: one", "heading: six", "paragraph: [STRONG](bold)");
    }

    @Test
    void listsKeepTheirNumbersTheirParagraphsAndTheListsInside() {
        assertThat(outline("<ol start=4><li>a<li><p>b</p><p>c</p><ul><li>d</ul></ol>after"))
                .containsExactly(
                        "ordered list from 4",
                        "  item",
                        "    paragraph: a",
                        "  item",
                        "    paragraph: b",
                        "    paragraph: c",
                        "    list",
                        "      item",
                        "        paragraph: d",
                        "paragraph: after");
    }

    @Test
    void wordsInAListButInNoItemAreKeptInOneOfTheirOwn() {
        assertThat(outline("<ul>stray<li>a</li><ul><li>b</li></ul></ul><li>lone"))
                .containsExactly(
                        "list",
                        "  item",
                        "    paragraph: stray",
                        "  item",
                        "    paragraph: a",
                        "  item",
                        "    list",
                        "      item",
                        "        paragraph: b",
                        "paragraph: lone");
    }

    @Test
    void quotationsHoldWhateverBlocksAndQuotations() {
        assertThat(outline("<blockquote><p>a</p><blockquote>b</blockquote><ul><li>c</ul></blockquote>d"))
                .containsExactly(
                        "quotation: ARTICLE",
                        "  paragraph: a",
                        "  quotation: ARTICLE",
                        "    paragraph: b",
                        "  list",
                        "    item",
                        "      paragraph: c",
                        "paragraph: d");
    }

    @Test
    void aQuotationsMarkupSaysWhoseWordsItHolds() {
        assertThat(citation("<blockquote cite=/a>x</blockquote>"))
                .isEqualTo(new Citation(null, null, null, "https://lantern.example/a", null, null));
        assertThat(citation("<blockquote class=wp-block-quote><p>x</p><cite>— Isla Ferrow</cite></blockquote>"))
                .isEqualTo(new Citation("Isla Ferrow", null, null, null, null, null));
        assertThat(citation("<figure class=wp-block-pullquote><blockquote><p>x</p><cite><a href=/b>Isla</a></cite>"
                        + "</blockquote></figure>"))
                .isEqualTo(new Citation("Isla", null, null, "https://lantern.example/b", null, null));
        assertThat(citation("<blockquote>x<footer>by Isla Ferrow in <cite>The Packet</cite></footer></blockquote>"))
                .isEqualTo(new Citation("Isla Ferrow", null, "The Packet", null, null, null));
        assertThat(citation("<figure><blockquote>x</blockquote><figcaption>Bede</figcaption></figure>"))
                .isEqualTo(new Citation("Bede", null, null, null, null, null));
        assertThat(citation("<blockquote cite='javascript:x()'>We read <cite>The Packet</cite> daily.</blockquote>"))
                .isNull();
    }

    @Test
    void theWordsOfACitationStayInTheQuotation() {
        assertThat(outline("<blockquote><p>x</p><cite>Isla</cite></blockquote>"))
                .containsExactly("quotation: ARTICLE", "  paragraph: x", "  paragraph: Isla");
    }

    @Test
    void picturesHaveTheirAddressesAndTheirCaptionsFollow() {
        assertThat(blocks("<figure><img src='../p.jpg' alt=' A  boat '><figcaption>The boat</figcaption></figure>"))
                .containsExactly(
                        new Block.Image("b1", SPAN, 0.95, "https://lantern.example/p.jpg", "A boat"),
                        new Block.Paragraph("b2", SPAN, 0.95, List.of(TextSpan.plain("The boat"))));
        assertThat(outline("a<img src=data:image/gif;base64,R0 data-src=/lazy.png>b"))
                .containsExactly("paragraph: a", "image: https://lantern.example/lazy.png", "paragraph: b");
        assertThat(outline("<img src='javascript:x()' alt=words>")).containsExactly("unknown: words");
        assertThat(Outline.of(markup.blocks("<img src=files/p.jpg>", null, SPAN)))
                .containsExactly("image: files/p.jpg");
    }

    @Test
    void rulesAndPreformattedTextStayWhatTheyAre() {
        assertThat(blocks("<hr><pre>\n  a  b\n\n<b>c</b><br>d\n</pre>"))
                .containsExactly(
                        new Block.Separator("b1", SPAN, 0.95, "<hr>"),
                        new Block.Preformatted("b2", SPAN, 0.95, "  a  b\n\nc\nd"));
    }

    @Test
    void marksCombineAndEnd() {
        assertThat(text("a<em>b<strong>c</strong></em><code>d</code><b><a href='/x'>e</a></b>"))
                .containsExactly(
                        TextSpan.plain("a"),
                        new TextSpan("b", Set.of(Mark.EMPHASIS)),
                        new TextSpan("c", Set.of(Mark.EMPHASIS, Mark.STRONG)),
                        new TextSpan("d", Set.of(Mark.CODE)),
                        new TextSpan("e", Set.of(Mark.STRONG, Mark.LINK), "https://lantern.example/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b, https://a.example/b",
        "mailto:a@b.example, mailto:a@b.example",
        "//c.example/d, https://c.example/d",
        "#note, https://lantern.example/2025/post.html#note"
    })
    void linksLeadToPagesAndMailboxes(String written, String resolved) {
        assertThat(text("<a href='" + written + "'>x</a>"))
                .containsExactly(new TextSpan("x", Set.of(Mark.LINK), resolved));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://a.example/",
                "tel:1"
            })
    void noOtherLinkIsKeptAndItsWordsAre(String written) {
        assertThat(text("<a href='" + written + "'>x</a>")).containsExactly(TextSpan.plain("x"));
    }

    @Test
    void relativeLinksWithoutABaseAreText() {
        assertThat(Outline.of(markup.blocks("<a href=/x>y</a>", null, SPAN))).containsExactly("paragraph: y");
    }

    @Test
    void tablesAreReadRowByRow() {
        assertThat(outline("<table><caption>t</caption><tr><th>a<th>b<tr><td>c<td><p>d<p>e</table>f"))
                .containsExactly(
                        "paragraph: t",
                        "paragraph: a\tb",
                        "paragraph: c",
                        "paragraph: d",
                        "paragraph: e",
                        "paragraph: f");
    }

    @Test
    void wordsThatABrowserWouldMoveOutOfATableStayInTheirPlace() {
        assertThat(outline("a<table><tr><td>b</td></tr>stray</table>c"))
                .containsExactly("paragraph: a", "paragraph: b", "paragraph: stray", "paragraph: c");
    }

    @Test
    void definitionsAndDetailsAreParagraphs() {
        assertThat(outline("<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>"))
                .containsExactly("paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d");
    }

    @Test
    void whatIsEmbeddedIsUnknownByItsAddress() {
        assertThat(outline("<iframe src=/v>no words</iframe><embed src=//e.example/f><video><source src=/m>old</video>"
                        + "<object><param name=movie value=/o></object><audio></audio>"
                        + "<object data=/p><embed src=/q></object>"))
                .containsExactly(
                        "unknown: https://lantern.example/v",
                        "unknown: https://e.example/f",
                        "unknown: https://lantern.example/m",
                        "paragraph: old",
                        "unknown: https://lantern.example/o",
                        "unknown: <audio> without an address",
                        "unknown: https://lantern.example/q");
    }

    @Test
    void shortcodesAloneAreUnknownAndInASentenceTheyAreWords() {
        assertThat(outline("<p>[gallery ids=\"1,2\"]</p><p>[sic] he said</p><p>[/caption]</p>"))
                .containsExactly("unknown: [gallery ids=\"1,2\"]", "paragraph: [sic] he said", "unknown: [/caption]");
    }

    @Test
    void withoutParagraphTagsEmptyLinesPartParagraphs() {
        assertThat(outline("one\nand <b>two</b>\n\nthree\r\n\r\nfour\n[gallery]\nfive"))
                .containsExactly(
                        "paragraph: one and [STRONG](two)",
                        "paragraph: three",
                        "paragraph: four",
                        "unknown: [gallery]",
                        "paragraph: five");
        assertThat(outline("<p>a\n\nb</p>")).containsExactly("paragraph: a b");
    }

    @Test
    void scriptsStylesTemplatesAndCommentsAreNoWords() {
        assertThat(outline("a<script>x</script><style>y</style><noscript>z</noscript><template>t</template><!--c-->b"))
                .containsExactly("paragraph: ab");
    }

    @Test
    void handlersAndStylesLeaveNoTrace() {
        assertThat(blocks("<p onclick='x()' style='y'>a<img src=/b onerror='x()'></p>"))
                .containsExactly(
                        new Block.Paragraph("b1", SPAN, 0.95, List.of(TextSpan.plain("a"))),
                        new Block.Image("b2", SPAN, 0.95, "https://lantern.example/b", null));
    }

    @Test
    void blocksAreNumberedInsideOneAnother() {
        Block.Quotation quotation =
                (Block.Quotation) blocks("<p>a</p><blockquote><p>b</p><ul><li><p>c<p>d<li>e</ul></blockquote>")
                        .get(1);
        Block.ListBlock list = (Block.ListBlock) quotation.children().get(1);

        assertThat(quotation.id()).isEqualTo("b2");
        assertThat(list.id()).isEqualTo("b2.2");
        assertThat(list.items().stream().flatMap(List::stream).map(Block::id))
                .containsExactly("b2.2.1.1", "b2.2.1.2", "b2.2.2.1");
    }

    @Test
    void nulsAreRemovedAndHalvesOfPairsReplaced() {
        assertThat(outline("<p>a\0b \uD800c &#xD800; &#0; \uD83D\uDEA3</p>"))
                .containsExactly("paragraph: ab \uFFFDc \uFFFD \uFFFD \uD83D\uDEA3");
    }

    @Test
    void signsOfDirectionStayInTheirBlocks() {
        assertThat(outline("<p>a\u202Eb</p><p>c</p>")).containsExactly("paragraph: a\u202Eb", "paragraph: c");
    }

    @Test
    void plainTextHasAnEmptyLineBetweenParagraphs() {
        assertThat(markup.text("<p>a <b>b</b><br>c</p><blockquote>d</blockquote><ul><li>e<li>f</ul><hr><img src=x>g"))
                .isEqualTo("a b\nc\n\nd\n\ne\nf\n\ng");
        assertThat(markup.text("")).isEmpty();
        assertThat(markup.text("5 < 6 &amp; 7 > 6")).isEqualTo("5 < 6 & 7 > 6");
    }

    @Test
    void theAddressOfALinkStandsBehindItsWords() {
        assertThat(markup.textWithAddresses(
                        "<p>see <a href='https://long.example/evidence.pdf'>this <b>document</b></a> <i>now</i></p>"
                                + "<ul><li><a href='http://a.example/1'>a</a><a href='http://b.example/2'>b</a></ul>"))
                .isEqualTo("see this document (https://long.example/evidence.pdf) now\n\n"
                        + "a (http://a.example/1)b (http://b.example/2)");
        assertThat(markup.text("<a href='https://long.example/evidence.pdf'>this</a>"))
                .isEqualTo("this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://long.example/'>https://long.example</a>",
                "<a href='https://long.example/evidence.pdf'>https://long.example/evidence.pdf</a>",
                "<a href='http://long.example/evidence.pdf'>long.example/evidence.pdf</a>",
                "<a href='mailto:isla@mail.example'>write</a>",
                "<a href='javascript:alert(1)'>click</a>",
                "<a href='/evidence.pdf'>evidence</a>",
                "<a>nowhere</a>"
            })
    void aLinkThatIsItsOwnAddressOrLeadsToNoPageIsItsWordsOnly(String html) {
        assertThat(markup.textWithAddresses(html)).isEqualTo(markup.text(html));
    }

    @Test
    void anAddressThatIsTooLongToReadDoesNotCrowdOutTheWords() {
        assertThat(markup.textWithAddresses("<a href='https://long.example/" + "x".repeat(2_000) + "'>this</a>"))
                .isEqualTo("this");
    }

    @Test
    void aPictureIsItsDescriptionAndItsAddress() {
        assertThat(markup.textWithAddresses("<p>look <img src='https://a.example/1.jpg' alt='a hen'> there"
                        + "<img src='https://a.example/2.jpg'><img src='data:image/png;base64,AA=='></p>"))
                .startsWith("look\n\na hen (https://a.example/1.jpg)\n\nthere\n\nhttps://a.example/2.jpg")
                .doesNotContain("base64");
    }
}
