package dev.postbag.ingest.feed.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes XHTML that stands in a feed as HTML; each address becomes whole by the base of its own element. */
final class Written {

    private static final Set<String> WITHOUT_END = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster", "longdesc");

    private Written() {}

    /** What stands in the element, without the element. */
    static String inside(Tag tag) {
        StringBuilder html = new StringBuilder();
        writeInside(tag, html);
        return html.toString();
    }

    private static void writeInside(Tag tag, StringBuilder html) {
        for (Tag.Piece piece : tag.pieces()) {
            switch (piece) {
                case Tag.Words words -> html.append(escaped(words.text()));
                case Tag.Inner inner -> write(inner.tag(), html);
            }
        }
    }

    private static void write(Tag tag, StringBuilder html) {
        String name = tag.local().toLowerCase(Locale.ROOT);
        html.append('<').append(name);
        for (Map.Entry<String, String> attribute : new TreeMap<>(tag.attributes()).entrySet()) {
            if (attribute.getKey().indexOf(':') < 0) {
                html.append(' ').append(attribute.getKey()).append("=\"");
                String value = ADDRESSES.contains(attribute.getKey())
                        ? Addresses.resolved(attribute.getValue(), tag.base())
                        : attribute.getValue();
                html.append(escaped(value).replace("\"", "&quot;")).append('"');
            }
        }
        html.append('>');
        // HTML has nothing inside these: words that XML has there follow them.
        writeInside(tag, html);
        if (!WITHOUT_END.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
