package dev.postbag.contracts.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or an export says of a post besides its words.
 *
 * @param kind {@code post} or {@code page}
 * @param draft whether it was never published where it comes from
 * @param permalink its address where it comes from, absolute
 * @param sourceId what its own system calls it: a feed entry's id, an export's guid
 * @param authors as they are shown to readers
 * @param labels categories and tags
 */
public record StoryOrigin(
        String kind,
        boolean draft,
        @Nullable String permalink,
        @Nullable String sourceId,
        List<String> authors,
        List<String> labels) {

    /** What a page tells of a post: nothing. */
    public static final StoryOrigin NONE = new StoryOrigin("post", false, null, null, List.of(), List.of());

    public StoryOrigin {
        authors = authors == null ? List.of() : List.copyOf(authors);
        labels = labels == null ? List.of() : List.copyOf(labels);
    }
}
