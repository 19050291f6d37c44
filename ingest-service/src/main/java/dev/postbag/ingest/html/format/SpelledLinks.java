package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in which the address that a link leads to stands behind the link's words, unless they are that address. */
final class SpelledLinks {

    /** What is longer is made for programs, and would keep the words beside it out of a thread. */
    private static final int LONGEST_ADDRESS = 2_000;

    private static final Pattern AROUND = Pattern.compile("^https?://|/$", Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();
    private @Nullable String open;
    private int from;

    private SpelledLinks() {}

    static String in(List<TextSpan> spans) {
        SpelledLinks links = new SpelledLinks();
        spans.forEach(links::add);
        links.turnTo(null);
        return links.text.toString();
    }

    /** Whether it can be told: the address of a page, not of somebody's mailbox. */
    static boolean isTold(String address) {
        return address.length() <= LONGEST_ADDRESS && Addresses.isWeb(address);
    }

    private void add(TextSpan span) {
        if (!Objects.equals(open, span.href())) {
            turnTo(span.href());
        }
        text.append(span.text());
    }

    private void turnTo(@Nullable String address) {
        String words = text.substring(from).stripTrailing();
        if (open != null && isTold(open) && !bare(words.strip()).equals(bare(open))) {
            text.insert(from + words.length(), " (" + open + ")");
        }
        open = address;
        from = text.length();
    }

    private static String bare(String address) {
        return AROUND.matcher(address).replaceAll("");
    }
}
