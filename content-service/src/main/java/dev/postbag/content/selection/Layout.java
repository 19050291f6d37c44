package dev.postbag.content.selection;

import dev.postbag.content.post.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a selection is to say.
 *
 * @param introduction the editor's words before the picks; paragraphs kept apart by an empty line
 * @param picks in the order they are to stand in; one comment once
 */
public record Layout(String title, @Nullable String introduction, List<Chosen> picks) {

    public static final int MOST = 100;

    public Layout {
        title = title.strip();
        picks = List.copyOf(picks);
        if (title.isEmpty() || picks.isEmpty() || picks.size() > MOST) {
            throw new IllegalArgumentException("a selection has a title and 1 to %d picks".formatted(MOST));
        }
    }

    /**
     * A pick with the editor's words before it.
     *
     * @param note paragraphs kept apart by an empty line
     */
    public record Chosen(String comment, @Nullable String note) {}

    List<String> comments() {
        return picks.stream().map(Chosen::comment).toList();
    }

    /** Tells it from any other. */
    String print() {
        return Words.print(Stream.concat(
                        Stream.of(title, said(introduction)),
                        picks.stream().flatMap(pick -> Stream.of(pick.comment(), said(pick.note()))))
                .map(words -> words.length() + ":" + words)
                .collect(Collectors.joining()));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
