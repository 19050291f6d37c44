package dev.postbag.content.search.store;

import dev.postbag.content.search.Shown;
import java.util.List;

/** A part of a text with its matches, and how many different words are among them. */
record Marked(List<Shown> text, int words) {
    Marked {
        text = List.copyOf(text);
    }
}
