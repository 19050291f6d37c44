package dev.postbag.ingest.parse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text with one set of marks; a line break that stood in the capture is a line feed.
 *
 * @param href where a link leads; none when the text is its own address, or no link
 */
public record TextSpan(
        String text, Set<Mark> marks, @Nullable String href) {

    public TextSpan {
        marks = Set.copyOf(marks);
    }

    public TextSpan(String text, Set<Mark> marks) {
        this(text, marks, null);
    }

    public static TextSpan plain(String text) {
        return new TextSpan(text, Set.of());
    }

    public static TextSpan link(String text) {
        return new TextSpan(text, Set.of(Mark.LINK));
    }
}
