package dev.postbag.ingest.feed.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a feed's elements its head and its entries stand, however old the feed's kind is. */
final class Shape {

    /** The attribute of the root that lists what vocabularies it brings. */
    static final String VOCABULARIES = "xmlns";

    private static final int MOST_CONTAINERS = 4;

    private Shape() {}

    /** Whether entries may stand in it. */
    static boolean isContainer(Tag tag, List<Tag> around) {
        return around.size() < MOST_CONTAINERS && tag.is("rss", "rdf:rdf", "feed", "channel");
    }

    static boolean isEntry(Tag tag, List<Tag> around) {
        return tag.is("item", "entry") && !around.isEmpty();
    }

    /** The element, with what it has of the one around it. */
    static Tag opened(
            String name, String local, Map<String, String> attributes, @Nullable String address, @Nullable Tag around) {
        String inherited = around == null || around.base() == null ? address : around.base();
        String base = attributes.get("xml:base");
        String language = attributes.get("xml:lang");
        return new Tag(
                name,
                local,
                new HashMap<>(attributes),
                base == null ? inherited : Addresses.resolved(base, inherited),
                language != null || around == null ? language : around.language(),
                List.of());
    }
}
