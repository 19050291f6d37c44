package dev.postbag.content.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order to make a draft post of picks.
 *
 * @param introduction the editor's words before them; paragraphs kept apart by an empty line
 * @param picks in the order they are to stand in; one comment once
 */
public record MakeSelection(String title, @Nullable String introduction, List<Chosen> picks) {

    public static final int MOST = 100;

    public MakeSelection {
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
}
