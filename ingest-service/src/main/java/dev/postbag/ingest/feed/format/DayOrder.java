package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.ParsedStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Orders the stories of a day. Those with a time pass through at once; from the first on that has a date only, all wait for
 * the end of the feed, since feeds have the newest first and a day counts from its earliest.
 */
final class DayOrder {

    private final Consumer<Finding> findings;
    private final List<Finding> waiting = new ArrayList<>();
    private final Map<KnownDate, Integer> seenOn = new HashMap<>();

    DayOrder(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void add(Finding finding) {
        if (finding instanceof ParsedStory story && story.published().at() == null) {
            int seen = seenOn.merge(story.published().on(), 1, Integer::sum);
            waiting.add(positioned(story, seen));
        } else if (waiting.isEmpty()) {
            findings.accept(finding);
        } else {
            waiting.add(finding);
        }
    }

    void finish() {
        for (Finding finding : waiting) {
            if (finding instanceof ParsedStory story && story.published().at() == null) {
                int all = seenOn.getOrDefault(story.published().on(), 1);
                findings.accept(positioned(story, all - story.dayPosition() + 1));
            } else {
                findings.accept(finding);
            }
        }
        waiting.clear();
    }

    private static ParsedStory positioned(ParsedStory story, int position) {
        return new ParsedStory(
                story.title(),
                story.published(),
                position,
                story.blocks(),
                story.span(),
                story.cutShort(),
                story.confidence(),
                story.origin());
    }
}
