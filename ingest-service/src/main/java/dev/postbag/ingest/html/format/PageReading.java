package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Endings;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Published;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One page, read once. */
final class PageReading {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.7;

    private final PageText text;
    private final ZoneId zone;
    private final Document page;
    private final List<ParsedStory> stories = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<KnownDate, Integer> seenOn = new HashMap<>();

    PageReading(PageText text, String source, ZoneId zone) {
        this.text = text;
        this.zone = zone;
        this.page = SourceTree.of(text.text(), source);
    }

    Reading reading() {
        PageFacts facts = new PageFacts(page);
        StoryElements elements = StoryElements.of(page, facts.aboutOneStory());
        boolean one = elements.holders().size() == 1;
        List<Stretch> covered = new ArrayList<>();
        Map<Element, String> names = new IdentityHashMap<>();
        elements.others().forEach(other -> names.put(other, "related"));
        NavigableMap<Integer, Element> days = StoryPlace.days(page);
        days.values().forEach(day -> names.put(day, Furniture.DAY_HEADING));
        for (Element holder : elements.holders()) {
            StoryPlace place = StoryPlace.of(holder, elements.certain(), days);
            PageStory story = PageStory.of(place, text, new PageDates(zone), one ? facts : null);
            names.putAll(story.names());
            story.drafts().forEach(draft -> covered.addAll(draft.covered()));
            tell(story, holder == elements.holders().getLast());
        }
        return new Reading(inOrderOfDays(), unread, Survey.of(page, text, covered, names));
    }

    private void tell(PageStory story, boolean last) {
        List<Block> blocks = story.blocks();
        Titles title = story.title().orElse(null);
        Published published = story.published().orElse(null);
        Span span = span(title, blocks);
        if (span == null) {
            return;
        }
        KnownDate on = published == null ? null : published.on();
        String words = title == null ? null : title.text();
        if (blocks.isEmpty()) {
            unread.add(new Unread(Unread.Reason.EMPTY, on, words, blocks, span));
        } else if (published == null) {
            unread.add(new Unread(Unread.Reason.UNDATED, null, words, blocks, span));
        } else if (title == null) {
            unread.add(new Unread(Unread.Reason.UNTITLED, on, null, blocks, span));
        } else {
            boolean cutShort = story.teaser() || last && isCutOff() && Endings.seemsCutShort(blocks);
            int position = published.secondOfDay(zone).orElseGet(() -> -seenOn.merge(published.on(), 1, Integer::sum));
            double confidence = story.certain() ? SURE : LIKELY;
            stories.add(new ParsedStory(
                    title.text(), published, position, blocks, span, cutShort, confidence, story.origin()));
        }
    }

    private @Nullable Span span(@Nullable Titles title, List<Block> blocks) {
        Span body = blocks.isEmpty()
                ? null
                : blocks.getFirst().span().through(blocks.getLast().span());
        if (title == null || title.element() == null) {
            return body;
        }
        Span heading = text.span(text.trimmed(Elements.whole(title.element())));
        return body == null ? heading : heading.through(body);
    }

    /** Whether the page was meant to end with a tag that is not there. */
    private boolean isCutOff() {
        String end = text.text();
        return end.contains("<html") && !end.contains("</html") && !end.contains("</body");
    }

    /** The page has the newest first; where only days are known, a day's posts count from the earliest. */
    private List<ParsedStory> inOrderOfDays() {
        return stories.stream()
                .map(story -> story.dayPosition() > 0
                        ? story
                        : story.positioned(seenOn.getOrDefault(story.published().on(), 1) + story.dayPosition() + 1))
                .toList();
    }
}
