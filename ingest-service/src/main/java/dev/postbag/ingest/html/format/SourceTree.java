package dev.postbag.ingest.html.format;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeVisitor;

/**
 * The tree of a piece of HTML with all its words in the order in which they are written. A browser's tree is taken when it
 * is one; at times that moves words about (out of tables) or drops them (around frames): then the tags are taken as they
 * stand. No tree is deeper than {@link #DEEPEST}, and none is much larger than its source.
 */
final class SourceTree {

    /** A browser's tree repeats elements that are never closed; beyond this many tags that is too much to hold. */
    static final int MOST_TAGS = 250_000;

    private static final int DEEPEST = 300;
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    private SourceTree() {}

    /** @param base what relative addresses are relative to; empty when nothing is known */
    static Document of(String html, String base) {
        String bearable = TagNames.bearable(html);
        Document asWritten = parsed(asWritten(), bearable, base);
        if (tags(html) > MOST_TAGS) {
            return asWritten;
        }
        Document browsers = parsed(Parser.htmlParser(), bearable, base);
        boolean whole = isInOrder(browsers)
                && Words.inked(browsers).equals(Words.inked(asWritten))
                && Words.inkedWithScripts(browsers).equals(Words.inkedWithScripts(asWritten));
        return whole ? browsers : asWritten;
    }

    /** Never moves or drops a word, and knows little of what belongs into what. */
    static Document asWritten(String html) {
        return parsed(asWritten(), TagNames.bearable(html), "");
    }

    static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    private static Document parsed(Parser parser, String html, String base) {
        return parser.setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(html, base);
    }

    private static Parser asWritten() {
        TagSet tags = new TagSet();
        VOID.forEach(name -> tags.add(tag(name, Tag.Void)));
        Set.of("script", "style", "iframe").forEach(name -> tags.add(tag(name, Tag.Data)));
        Elements.RAW.forEach(name -> tags.add(tag(name, Tag.RcData)));
        return Parser.xmlParser().settings(ParseSettings.htmlDefault).tagSet(tags);
    }

    private static Tag tag(String name, int option) {
        return new Tag(name, Parser.NamespaceXml).set(option);
    }

    private static boolean isInOrder(Document tree) {
        Order order = new Order();
        tree.traverse(order);
        return order.kept;
    }

    /** Whether what makes blocks stands in the tree as in the source. */
    private static final class Order implements NodeVisitor {
        private int reached;
        private boolean kept = true;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode || isLeaf(node)) {
                kept &= node.sourceRange().isTracked() && node.sourceRange().startPos() >= reached;
                reached = Math.max(reached, node.sourceRange().endPos());
            }
        }

        private static boolean isLeaf(Node node) {
            return Elements.isIn(Elements.EMBEDS, node)
                    || Elements.isIn(Elements.RAW, node)
                    || Elements.isIn(Set.of("img", "hr", "br"), node);
        }
    }
}
