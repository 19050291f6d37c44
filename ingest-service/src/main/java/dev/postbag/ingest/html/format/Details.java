package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Published;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** What is said about a story where it stands: when, by whom, under which labels, at which address. */
final class Details {

    private static final String DATES = "[itemprop=datePublished], .dt-published, .published, time.entry-date,"
            + " time[pubdate], time, .entry-date, .post-date, .posted-on, .date";
    private static final String SIGNED = ".byline, .author, .vcard, .post-author, .p-author, [rel~=(?i)^author$]";
    private static final String LABELS = "a[rel~=(?i)\\btag\\b], .p-category";
    private static final String LABELLED =
            ".tags, .tag-links, .tags-links, .cat-links, .labels, .post-labels, .entry-tags," + " .post-categories, "
                    + LABELS;
    private static final String ABOUT = DATES + ", .updated, " + SIGNED + ", " + LABELLED;
    private static final int LONGEST_LINE = 200;
    private static final Set<String> FILLERS = Set.of(
            "",
            "posted",
            "published",
            "written",
            "updated",
            "last",
            "on",
            "by",
            "at",
            "in",
            "under",
            "filed",
            "tag",
            "tags",
            "tagged",
            "label",
            "labels",
            "category",
            "categories",
            "and",
            "the",
            "am",
            "pm",
            "date");

    private final StoryPlace place;
    private final @Nullable Element title;

    Details(StoryPlace place, @Nullable Element title) {
        this.place = place;
        this.title = title;
    }

    Optional<Published> published(PageDates dates) {
        for (Element element : place.holder().select(DATES)) {
            if (!place.isProse(element) && !Elements.isCalled(Set.of("updated"), element)
                    || element.attr("itemprop").equals("datePublished")) {
                for (String written : new String[] {
                    element.attr("datetime"), element.attr("content"), element.attr("title"), Words.onOneLine(element)
                }) {
                    Optional<Published> date = dates.of(written);
                    if (date.isPresent()) {
                        return date;
                    }
                }
            }
        }
        return dayHeading().flatMap(heading -> dates.of(Words.onOneLine(heading)));
    }

    /** Blogger sets the day over the first of its stories. */
    private Optional<Element> dayHeading() {
        Element inside = place.holder().selectFirst(StoryPlace.DAY);
        return inside == null ? place.dayBefore() : Optional.of(inside);
    }

    List<String> labels() {
        return place.holder().select(LABELS).stream()
                .map(Words::onOneLine)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable
    String permalink() {
        Element link = title == null ? null : title.selectFirst("a[href]");
        if (link == null && title != null) {
            link = title.closest("a[href]");
        }
        if (link == null) {
            link = place.holder()
                    .selectFirst("a[rel~=(?i)\\bbookmark\\b], a.u-url, a.permalink, .permalink a, a.timestamp-link");
        }
        return link == null ? null : Addresses.web(link, "href");
    }

    /** The lines that say these things and nothing else, by the names that they have as furniture. */
    Map<Element, String> lines() {
        Map<Element, String> lines = new IdentityHashMap<>();
        place.holder().select(StoryPlace.DAY).forEach(heading -> lines.put(heading, Furniture.DAY_HEADING));
        name(SIGNED, "byline", lines);
        name(LABELLED, "labels", lines);
        name(DATES + ", .updated", "date", lines);
        return lines;
    }

    private void name(String selector, String name, Map<Element, String> lines) {
        for (Element element : place.holder().select(selector)) {
            if (element != place.holder() && !place.isProse(element)) {
                Element line = line(element);
                if (saysNothingElse(line)) {
                    lines.putIfAbsent(line, name);
                }
            }
        }
    }

    private Element line(Element element) {
        Element line = element;
        while (!Elements.isBlock(line) && line.parent() != null && line.parent() != place.holder()) {
            line = line.parent();
        }
        return line;
    }

    private boolean saysNothingElse(Element line) {
        if (place.hasTextIn(line)
                || title != null && StoryPlace.contains(line, title)
                || title != null && StoryPlace.contains(title, line)
                || line == place.holder()
                || Words.inked(line).length() > LONGEST_LINE) {
            return false;
        }
        boolean alone = Elements.isBlock(line) || isFiller(line.previousSibling()) && isFiller(line.nextSibling());
        return alone && isFiller(besidesDetails(line));
    }

    private static String besidesDetails(Element line) {
        StringBuilder rest = new StringBuilder();
        line.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                rest.append(text.getWholeText()).append(' ');
            }
            return node instanceof Element element && element.is(ABOUT)
                    ? FilterResult.SKIP_ENTIRELY
                    : FilterResult.CONTINUE;
        });
        return rest.toString();
    }

    private static boolean isFiller(@Nullable Node node) {
        return !(node instanceof TextNode text) || isFiller(text.getWholeText());
    }

    private static boolean isFiller(String text) {
        for (String word : Words.onOneLine(text).toLowerCase(Locale.ROOT).split(" ")) {
            String bare = word.replaceAll("[^\\p{L}\\p{N}]", "");
            if (!FILLERS.contains(bare) && !word.matches("[0-9]{1,2}[:.][0-9]{2}(?:am|pm)?")) {
                return false;
            }
        }
        return true;
    }
}
