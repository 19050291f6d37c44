package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Numbering;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.Published;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What one element of a page was read as.
 *
 * @param names the furniture inside and about it
 */
record PageStory(
        Optional<Titles> title,
        Optional<Published> published,
        Origin origin,
        List<Draft> drafts,
        boolean certain,
        boolean teaser,
        Map<Element, String> names) {

    private static final Pattern MORE = Pattern.compile("(?i)^(?:continue reading|read more|read the rest|more)\\b.*");

    /** @param facts what the page says, when this is all that it is about */
    static PageStory of(StoryPlace place, Places places, PageDates dates, @Nullable PageFacts facts) {
        Optional<Titles> title = facts == null ? Titles.amongOthers(place) : Titles.ofWholePage(place, facts.title());
        Element titled = title.map(Titles::element).orElse(null);
        Details details = new Details(place, titled);
        Map<Element, String> names = new IdentityHashMap<>(details.lines());
        if (titled != null) {
            names.put(titled, Furniture.TITLE);
        }
        List<Draft> drafts = BlockWriter.write(place.holder(), places, element -> {
            Optional<String> name = Optional.ofNullable(names.get(element)).or(() -> furniture(place, titled, element));
            name.ifPresent(known -> names.put(element, known));
            return name.isPresent();
        });
        PageFacts certain = facts == null || facts.aboutWholeBlog() ? null : facts;
        Optional<Published> said = certain == null ? Optional.empty() : certain.published(dates);
        return new PageStory(
                title,
                said.or(() -> details.published(dates)),
                origin(place, details, certain),
                drafts,
                place.certain(),
                isTeaser(place),
                names);
    }

    List<Block> blocks() {
        return Draft.numbered(drafts, Numbering.ofStory());
    }

    private static Optional<String> furniture(StoryPlace place, @Nullable Element title, Element element) {
        if (element == place.holder()
                || place.hasTextIn(element)
                || title != null && StoryPlace.contains(element, title)
                || StoryPlace.contains(element, place.holder())) {
            return Optional.empty();
        }
        Optional<String> name = place.certain() ? PageParts.inStory(element) : PageParts.aroundStories(element);
        boolean foot = element.normalName().equals("footer") && !place.isProse(element);
        return name.or(() -> foot ? Optional.of("post foot") : Optional.empty());
    }

    private static Origin origin(StoryPlace place, Details details, @Nullable PageFacts facts) {
        String own = details.permalink();
        List<String> authors = Bylines.in(place);
        List<String> labels = details.labels();
        if (facts == null) {
            return new Origin(Origin.Kind.POST, false, own, null, authors, labels);
        }
        String said = facts.permalink();
        return new Origin(
                Origin.Kind.POST,
                false,
                said == null ? own : said,
                null,
                authors.isEmpty() ? facts.authors() : authors,
                labels.isEmpty() ? facts.labels() : labels);
    }

    private static boolean isTeaser(StoryPlace place) {
        return place.holder().select("a.more-link, .read-more a, a.read-more, .jump-link a, a").stream()
                .anyMatch(link -> Elements.isCalled(Set.of("more-link", "read-more"), link)
                        || MORE.matcher(Words.onOneLine(link)).matches()
                                && !link.attr("href").isEmpty());
    }
}
