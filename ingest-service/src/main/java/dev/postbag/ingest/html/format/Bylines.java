package dev.postbag.ingest.html.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the names that stories are signed with. */
final class Bylines {

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:posted|published|written|words|story|text)?\\s*by:?\\s+|author:\\s*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 80;
    private static final List<String> BY_CERTAINTY = List.of(
            "[itemprop=author] [itemprop=name], .vcard .fn, .p-author .p-name",
            "[rel~=(?i)^author$], [itemprop=author], .p-author",
            ".author-name, .post-author, .author, .byline-name, .byline");

    private Bylines() {}

    /** The first in the element that holds a story, outside of its text. */
    static List<String> in(StoryPlace place) {
        for (String selector : BY_CERTAINTY) {
            for (Element element : place.holder().select(selector)) {
                Optional<String> name = place.isProse(element) ? Optional.empty() : name(Words.onOneLine(element));
                if (name.isPresent()) {
                    return List.of(name.get());
                }
            }
        }
        return List.of();
    }

    /** Without "by"; an address is no name. */
    static Optional<String> name(String written) {
        String name = LEAD.matcher(written.strip()).replaceFirst("").strip();
        boolean fits = !name.isEmpty() && name.length() <= LONGEST && name.indexOf('@') < 0 && !name.contains("://");
        return fits ? Optional.of(name) : Optional.empty();
    }
}
