package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Blank;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What of HTML is words: text, save that of scripts, styles and templates, and of what stands in for a script. */
final class Words {

    private static final Set<String> WORDLESS = Set.of("script", "style", "noscript", "template");
    private static final char REPLACEMENT = '\uFFFD';

    private Words() {}

    static boolean areIn(Element element) {
        return !WORDLESS.contains(element.normalName());
    }

    /** All the words below a node, in order, without anything blank. */
    static String inked(Node root) {
        StringBuilder ink = new StringBuilder();
        root.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                appendInk(ink, of(text));
            }
            return node instanceof Element element && !areIn(element)
                    ? NodeFilter.FilterResult.SKIP_ENTIRELY
                    : NodeFilter.FilterResult.CONTINUE;
        });
        return ink.toString();
    }

    /** All that is not markup, the wordless too, in order and without anything blank. */
    static String inkedWithScripts(Node root) {
        StringBuilder ink = new StringBuilder();
        root.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                appendInk(ink, of(text));
            } else if (node instanceof DataNode data) {
                appendInk(ink, clean(data.getWholeData()));
            }
        });
        return ink.toString();
    }

    static String inked(String text) {
        StringBuilder ink = new StringBuilder();
        appendInk(ink, text);
        return ink.toString();
    }

    static boolean hasInk(String text) {
        return text.chars().anyMatch(character -> !Blank.is((char) character));
    }

    private static void appendInk(StringBuilder ink, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Blank.is(text.charAt(i))) {
                ink.append(text.charAt(i));
            }
        }
    }

    /** On one line, every run of blanks one space. */
    static String onOneLine(Element element) {
        StringBuilder line = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                line.append(of(text));
            } else if (node instanceof Element inside && !areIn(inside)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (Elements.parts(node)) {
                line.append(' ');
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return onOneLine(line.toString());
    }

    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (!Blank.is(at)) {
                line.append(at);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    static String of(TextNode node) {
        return clean(node.getWholeText());
    }

    /** Without what no store and no page can carry: half a surrogate pair, and the NUL that an entity may spell. */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean pair = Character.isHighSurrogate(at)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (at == 0 || Character.isSurrogate(at)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }
}
