package dev.postbag.ingest.feed.format;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes addresses whole that a feed gives in part only. */
final class Addresses {

    private static final Pattern ON_THE_WEB = Pattern.compile("https?://[^\\s/].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE =
            Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Addresses() {}

    /** As it stands when it is whole, or nothing is known of what it is relative to. */
    static String resolved(String address, @Nullable String base) {
        String trimmed = address.strip();
        if (base == null || WHOLE.matcher(trimmed).matches()) {
            return trimmed;
        }
        Element link = new Element("a").attr("href", trimmed);
        link.setBaseUri(base);
        String resolved = link.absUrl("href");
        return resolved.isEmpty() ? trimmed : resolved;
    }

    static boolean isOnTheWeb(String address) {
        return ON_THE_WEB.matcher(address).matches();
    }
}
