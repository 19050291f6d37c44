package dev.postbag.ingest.html.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses that HTML names: absolute, and of those kinds only that can do no harm. */
final class Addresses {

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private Addresses() {}

    /** Where a link leads; none when it is neither a page nor a mailbox. */
    static @Nullable String link(Element element, String attribute) {
        String absolute = absolute(element, attribute);
        return isWeb(absolute) || absolute.toLowerCase(Locale.ROOT).startsWith("mailto:") ? absolute : null;
    }

    /** The address of a page. */
    static @Nullable String web(Element element, String attribute) {
        String absolute = absolute(element, attribute);
        return isWeb(absolute) ? absolute : null;
    }

    /** The address of a picture; as it is written when it is relative to nothing known. */
    static @Nullable String picture(Element element) {
        for (String attribute : new String[] {"src", "data-src", "data-lazy-src", "data-original", "data-orig-file"}) {
            String absolute = web(element, attribute);
            if (absolute != null) {
                return absolute;
            }
            String written = Words.onOneLine(Words.clean(element.attr(attribute)));
            if (!written.isEmpty()
                    && element.baseUri().isEmpty()
                    && !SCHEME.matcher(written).matches()
                    && !written.startsWith("//")) {
                return written;
            }
        }
        return null;
    }

    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static String absolute(Element element, String attribute) {
        return Words.clean(element.absUrl(attribute)).strip();
    }
}
