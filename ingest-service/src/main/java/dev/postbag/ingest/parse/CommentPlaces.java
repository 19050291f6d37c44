package dev.postbag.ingest.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under which story of the same reading each comment is. In some exports the comments stand far from their posts, so the
 * posts' names are held while the capture is read: of the first million, some 250 bytes each. Comments of what is beyond
 * go by their post's address.
 */
final class CommentPlaces {

    private static final int MOST = 1_000_000;

    private record Place(StoryId story, StoryKey key) {}

    private final Map<String, Place> bySourceId = new HashMap<>();

    void remember(@Nullable String sourceId, StoryId story, StoryKey key) {
        if (sourceId != null && bySourceId.size() < MOST) {
            bySourceId.putIfAbsent(sourceId, new Place(story, key));
        }
    }

    ReadComment placed(CommentId id, ParsedComment comment, @Nullable String trace) {
        Place place = comment.postSourceId() == null ? null : bySourceId.get(comment.postSourceId());
        return new ReadComment(
                id,
                comment.source(),
                comment.sourceId(),
                comment.parentSourceId(),
                place == null ? null : place.story(),
                place == null ? comment.permalink() : null,
                place == null ? threadKey(comment) : place.key().value(),
                comment.author(),
                comment.writtenAt(),
                comment.state(),
                comment.text(),
                comment.span(),
                trace);
    }

    private static String threadKey(ParsedComment comment) {
        if (comment.permalink() != null) {
            return comment.permalink();
        }
        // What names no post at all keeps at least the order of its source.
        return comment.postSourceId() == null ? comment.source() : comment.postSourceId();
    }
}
