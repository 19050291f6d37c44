package dev.postbag.ingest.html.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A story's title, and the element it stands in.
 *
 * @param element none when only the page's head names it
 */
record Titles(String text, @Nullable Element element) {

    private static final int LONGEST = 400;
    private static final String MARKED = ".entry-title, .post-title, .p-name, [itemprop=headline]";
    private static final String HEADINGS = "h1, h2, h3, h4";

    /** Of one story among others on its page. */
    static Optional<Titles> amongOthers(StoryPlace place) {
        return first(place, MARKED).or(() -> first(place, "h1")).or(() -> first(place, "h2, h3, h4"));
    }

    /** Of the one story of its page; the words over the story go before what the page's head says. */
    static Optional<Titles> ofWholePage(StoryPlace place, Optional<String> named) {
        Optional<Titles> marked = first(place, MARKED).or(() -> named.flatMap(title -> same(place, title)));
        Optional<Titles> over = marked.isPresent() || !place.certain() ? marked : first(place, "h1");
        return over.or(() -> named.map(title -> new Titles(title, null)))
                .or(() -> first(place, "h1"))
                .or(() -> first(place, "h2, h3, h4"));
    }

    private static Optional<Titles> first(StoryPlace place, String selector) {
        return place.holder().select(selector).stream()
                .filter(element -> place.text() == null || !place.isProse(element))
                .flatMap(element -> of(place, element).stream())
                .findFirst();
    }

    /** The heading that says the same, at times beside the element that holds the story. */
    private static Optional<Titles> same(StoryPlace place, String title) {
        Element root = place.holder().root();
        for (Element within : List.of(place.holder(), root)) {
            for (Element heading : within.select(HEADINGS)) {
                if (folded(Words.onOneLine(heading)).equals(folded(title))) {
                    return of(place, heading);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Titles> of(StoryPlace place, Element element) {
        String text = Words.onOneLine(element);
        boolean fits = !text.isEmpty()
                && text.length() <= LONGEST
                && element != place.holder()
                && element.closest("blockquote, li, table") == null
                && !place.hasTextIn(element);
        return fits ? Optional.of(new Titles(text, element)) : Optional.empty();
    }

    private static String folded(String title) {
        StringBuilder folded = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
