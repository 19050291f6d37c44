package dev.postbag.ingest.html.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that hold a story each, in order.
 *
 * @param others those that look as if they did, on a page that says it is about one story
 * @param certain whether the page marks them, and not their place alone
 */
record StoryElements(List<Element> holders, List<Element> others, boolean certain) {

    private static final String MARKED =
            "article, .hentry, .h-entry, .post-outer, .post, .blog-post, [itemtype$=BlogPosting], [itemtype$=Article]";
    private static final List<String> PLACES = List.of(
            "[itemprop=articleBody], .entry-content, .post-body, .post-content, .e-content, .article-body, .story-body",
            "main, [role=main]",
            "#content, #main, .content, .main");

    /** @param oneStory whether the page says that it is about one story */
    static StoryElements of(Document page, boolean oneStory) {
        Map<Element, Boolean> known = new IdentityHashMap<>();
        List<Element> candidates = page.body().select(MARKED).stream()
                .filter(element -> !isAside(element, known) && Words.hasInk(Words.inked(element)))
                .toList();
        List<Element> marked = outermost(candidates);
        if (marked.size() > 1 && oneStory) {
            Element longest = marked.stream()
                    .max(Comparator.comparingInt(element -> Words.inked(element).length()))
                    .orElseThrow();
            return new StoryElements(
                    List.of(longest),
                    marked.stream().filter(element -> element != longest).toList(),
                    true);
        }
        return marked.isEmpty()
                ? new StoryElements(List.of(place(page, known)), List.of(), false)
                : new StoryElements(marked, List.of(), true);
    }

    /** @param known what was found out of the elements around others */
    private static boolean isAside(Element candidate, Map<Element, Boolean> known) {
        String name = candidate.normalName();
        if (name.equals("body") || name.equals("html")) {
            return true;
        }
        Deque<Element> unknown = new ArrayDeque<>();
        Element around = candidate.parent();
        while (around != null && !known.containsKey(around)) {
            unknown.push(around);
            around = around.parent();
        }
        boolean aside = around != null && known.getOrDefault(around, false);
        while (!unknown.isEmpty()) {
            Element next = unknown.pop();
            aside |= next.normalName().equals("blockquote")
                    || PageParts.aroundStories(next).isPresent();
            known.put(next, aside);
        }
        return aside;
    }

    /** One that holds several others, and little besides, is a list of stories and no story. */
    private static List<Element> outermost(List<Element> candidates) {
        List<Element> found = new ArrayList<>();
        int at = 0;
        while (at < candidates.size()) {
            Element one = candidates.get(at);
            int end = at + 1;
            while (end < candidates.size() && isInside(candidates.get(end), one)) {
                end++;
            }
            if (isList(one, candidates.subList(at + 1, end))) {
                at++;
            } else {
                found.add(one);
                at = end;
            }
        }
        return found;
    }

    private static boolean isList(Element one, List<Element> inside) {
        int parts = 0;
        int words = 0;
        Element last = null;
        for (Element part : inside) {
            if (last == null || !isInside(part, last)) {
                parts++;
                words += Words.inked(part).length();
                last = part;
            }
        }
        return parts > 1 && words * 2 > Words.inked(one).length();
    }

    private static boolean isInside(Element inner, Element outer) {
        return StoryPlace.contains(outer, inner);
    }

    private static Element place(Document page, Map<Element, Boolean> known) {
        for (String selector : PLACES) {
            Optional<Element> first = page.body().select(selector).stream()
                    .filter(element -> !isAside(element, known) && Words.hasInk(Words.inked(element)))
                    .findFirst();
            if (first.isPresent()) {
                return first.get();
            }
        }
        return page.body();
    }
}
