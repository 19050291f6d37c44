package dev.postbag.ingest.parse;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that a page was read as: its stories, what looked like a story but could not be told, and the page around them. */
public record Reading(List<ParsedStory> stories, List<Unread> unread, List<Furniture> furniture) {

    public Reading {
        stories = List.copyOf(stories);
        unread = List.copyOf(unread);
        furniture = List.copyOf(furniture);
    }

    /** All of it, as it stands on the page. */
    public List<Finding> inOrder() {
        return Stream.of(stories, unread, furniture)
                .flatMap(List::stream)
                .map(Finding.class::cast)
                .sorted(Comparator.comparingInt(
                        (Finding finding) -> finding.span().start()))
                .toList();
    }
}
