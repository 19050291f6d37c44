package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Citation;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Whose words a quotation holds, as its markup says it: a {@code cite} under the words, a footer, a caption. */
final class Attribution {

    private static final Pattern LEAD =
            Pattern.compile("^(?:[\\s\u2014\u2013~-]|by\\s)+|[\\s,;:]+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[\\s\u2014\u2013~-]*");
    private static final int LONGEST = 200;

    private Attribution() {}

    /** Of a {@code blockquote}. */
    static @Nullable Citation of(Element quotation) {
        Element sign = sign(quotation);
        String url = Addresses.web(quotation, "cite");
        if (sign == null) {
            return url == null ? null : new Citation(null, null, null, url, null, null);
        }
        Element work = sign.normalName().equals("cite") ? null : first("cite", sign);
        String title = work == null ? null : said(Words.onOneLine(work));
        String author = said(work == null ? Words.onOneLine(sign) : before(work, sign));
        Element link = first("a", sign);
        String linked = link == null ? null : Addresses.web(link, "href");
        Citation citation = new Citation(author, null, title, url == null ? linked : url, null, null);
        return citation.saysNothing() ? null : citation;
    }

    private static @Nullable Element sign(Element quotation) {
        Element last = quotation.lastElementChild();
        if (last != null && standsAlone(last) && Elements.isIn(Set.of("cite", "footer", "figcaption"), last)) {
            return last;
        }
        if (last != null && last.normalName().equals("p")) {
            Element only = last.firstElementChild();
            boolean alone = only != null
                    && Words.inked(only).length()
                            == Words.inked(last)
                                    .replaceFirst("^[\u2014\u2013~-]+", "")
                                    .length();
            return Elements.isIn(Set.of("cite"), only) && alone ? only : null;
        }
        Element next = quotation.nextElementSibling();
        boolean inFigure = Elements.isIn(Set.of("figure"), quotation.parent());
        return inFigure && Elements.isIn(Set.of("figcaption", "cite"), next) ? next : null;
    }

    /** Whether it is a line of its own at the end, and not a word of a sentence. */
    private static boolean standsAlone(Element last) {
        for (Node after = last.nextSibling(); after != null; after = after.nextSibling()) {
            if (after instanceof TextNode text && Words.hasInk(text.getWholeText())) {
                return false;
            }
        }
        if (!last.normalName().equals("cite")) {
            return true;
        }
        Node before = last.previousSibling();
        while (before instanceof TextNode text
                && DASHES.matcher(text.getWholeText()).matches()) {
            before = before.previousSibling();
        }
        return before == null || Elements.parts(before);
    }

    private static @Nullable Element first(String name, Element sign) {
        return sign.selectFirst(name);
    }

    private static String before(Element work, Element sign) {
        String all = Words.onOneLine(sign);
        String title = Words.onOneLine(work);
        int at = all.indexOf(title);
        return at < 0 ? all : all.substring(0, at).replaceFirst("(?i)[\\s,]+in\\s*$", "");
    }

    private static @Nullable String said(String text) {
        String bare = LEAD.matcher(text).replaceAll("");
        return bare.isEmpty() || bare.length() > LONGEST ? null : bare;
    }
}
