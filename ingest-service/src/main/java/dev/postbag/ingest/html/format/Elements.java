package dev.postbag.ingest.html.format;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** The names of HTML's elements, by what they do to the text in them. */
final class Elements {

    static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    static final Set<String> PREFORMATTED = Set.of("pre", "listing");
    static final Set<String> EMBEDS = Set.of("iframe", "embed", "object", "video", "audio");
    /** Their content is text, whatever it looks like. */
    static final Set<String> RAW = Set.of("textarea", "title");

    static final Set<String> CELLS = Set.of("td", "th");

    private static final Set<String> PARTING = Set.of(
            "html",
            "body",
            "head",
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "optgroup",
            "option",
            "p",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "caption",
            "ul",
            "ol",
            "menu",
            "dir",
            "pre",
            "listing",
            "xmp",
            "plaintext",
            "img",
            "iframe",
            "embed",
            "object",
            "video",
            "audio",
            "textarea",
            "title");

    private Elements() {}

    /** Whether it parts the text before it from the text after it. */
    static boolean parts(Node node) {
        return node instanceof Element element
                && (PARTING.contains(element.normalName())
                        || element.normalName().equals("br"));
    }

    /** Whether it begins and ends a paragraph. */
    static boolean isBlock(Element element) {
        return PARTING.contains(element.normalName());
    }

    static boolean isIn(Set<String> names, @Nullable Node node) {
        return node instanceof Element element && names.contains(element.normalName());
    }

    /** Whether a word of its class, its id or its role is among these. */
    static boolean isCalled(Set<String> words, Element element) {
        for (String attribute : new String[] {"class", "id", "role"}) {
            for (String word : element.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+")) {
                if (words.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From its start tag to the end of all that is in it. */
    static Stretch whole(Element element) {
        int[] end = {element.sourceRange().endPos()};
        element.filter((node, depth) -> {
            end[0] = Math.max(end[0], node.sourceRange().endPos());
            if (node instanceof Element inside && !inside.endSourceRange().isImplicit()) {
                end[0] = Math.max(end[0], inside.endSourceRange().endPos());
            }
            return FilterResult.CONTINUE;
        });
        return new Stretch(element.sourceRange().startPos(), end[0]);
    }
}
