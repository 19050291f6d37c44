package dev.postbag.content.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or an export says of a post besides its words.
 *
 * @param kind a post or a page
 * @param draft whether it was never published where it comes from
 * @param permalink its address where it comes from, as given
 * @param sourceId what its own system calls it: a feed entry's id, an export's guid
 * @param authors as they are shown to readers
 * @param labels categories and tags
 */
public record Origin(
        PostKind kind,
        boolean draft,
        @Nullable String permalink,
        @Nullable String sourceId,
        List<String> authors,
        List<String> labels) {

    /** What a capture of a page tells: nothing. */
    public static final Origin NONE = new Origin(PostKind.POST, false, null, null, List.of(), List.of());

    public Origin {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }
}
