package dev.postbag.ingest.parse;

import java.util.List;

/** All that a capture was read as: its stories, what looked like a story but could not be told, and the page around them. */
public record Reading(List<ParsedStory> stories, List<Unread> unread, List<Furniture> furniture) {

    public Reading {
        stories = List.copyOf(stories);
        unread = List.copyOf(unread);
        furniture = List.copyOf(furniture);
    }
}
