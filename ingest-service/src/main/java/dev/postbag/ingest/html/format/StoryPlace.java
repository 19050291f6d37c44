package dev.postbag.ingest.html.format;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a story stands.
 *
 * @param holder what holds it, with its title and what is said about it
 * @param text what holds its text and nothing else, when the page marks that
 * @param certain whether the page says that this is a story
 * @param days the headings of days on the page, by where they begin
 */
record StoryPlace(Element holder, @Nullable Element text, boolean certain, NavigableMap<Integer, Element> days) {

    /** As Blogger marks a day. */
    static final String DAY = ".date-header";

    private static final String TEXT = "[itemprop=articleBody], .entry-content, .post-body, .post-content, .e-content,"
            + " .article-body, .story-body, .entry-summary";

    static StoryPlace of(Element holder, boolean certain, NavigableMap<Integer, Element> days) {
        return new StoryPlace(holder, holder.selectFirst(TEXT), certain, days);
    }

    static NavigableMap<Integer, Element> days(Document page) {
        NavigableMap<Integer, Element> days = new TreeMap<>();
        page.select(DAY).forEach(day -> days.put(day.sourceRange().startPos(), day));
        return days;
    }

    Optional<Element> dayBefore() {
        return Optional.ofNullable(days.floorEntry(holder.sourceRange().startPos()))
                .map(Map.Entry::getValue);
    }

    /** Whether the element belongs to what the story says, and not to what is said about it. */
    boolean isProse(Element element) {
        for (Element at = element; at != null && at != holder; at = at.parent()) {
            if (at == text || at.normalName().equals("blockquote")) {
                return true;
            }
        }
        return text == holder;
    }

    boolean hasTextIn(Element element) {
        return text != null && contains(element, text);
    }

    static boolean contains(Element outer, Element inner) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
