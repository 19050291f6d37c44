package dev.postbag.ingest.parse;

import java.util.Set;

/** A stretch of text with one set of marks; a line break that stood in the capture is a line feed. */
public record TextSpan(String text, Set<Mark> marks) {

    public TextSpan {
        marks = Set.copyOf(marks);
    }

    public static TextSpan plain(String text) {
        return new TextSpan(text, Set.of());
    }

    public static TextSpan link(String text) {
        return new TextSpan(text, Set.of(Mark.LINK));
    }
}
