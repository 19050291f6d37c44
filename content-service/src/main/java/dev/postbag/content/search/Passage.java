package dev.postbag.content.search;

import java.util.List;

/** Where a post says what was looked for: a sentence or so of it. */
public record Passage(Line line, List<Shown> text) {
    public Passage {
        text = List.copyOf(text);
    }
}
