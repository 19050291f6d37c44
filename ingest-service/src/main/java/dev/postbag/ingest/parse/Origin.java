package dev.postbag.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or an export says of a post besides its words; a page says none of it.
 *
 * @param permalink the post's address on the blog it comes from, absolute
 * @param sourceId what the blog's own system calls it: a feed entry's id, an export's guid
 * @param authors as they are shown to readers; never an e-mail
 * @param labels categories and tags, as they are shown to readers
 */
public record Origin(
        Kind kind,
        boolean draft,
        @Nullable String permalink,
        @Nullable String sourceId,
        List<String> authors,
        List<String> labels) {

    /** What a page tells of a post: nothing. */
    public static final Origin NONE = new Origin(Kind.POST, false, null, null, List.of(), List.of());

    /** Whether it stands in the order of days. */
    public enum Kind {
        POST,
        /** Stands beside the posts, such as an "about". */
        PAGE
    }

    public Origin {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }

    /** As others are told of it, such as {@code post}. */
    public String kindName() {
        return switch (kind) {
            case POST -> "post";
            case PAGE -> "page";
        };
    }
}
