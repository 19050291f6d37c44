package dev.postbag.ingest.parse;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A comment a reading of a capture found.
 *
 * @param story the story of the same reading that it is under, if that was told
 * @param permalink the address of the post it is under, when no story of the reading is it
 * @param threadKey the same for all comments of one post
 * @param trace the trace of the request that handed the capture in
 */
public record ReadComment(
        CommentId id,
        String source,
        String sourceId,
        @Nullable String parentSourceId,
        @Nullable StoryId story,
        @Nullable String permalink,
        String threadKey,
        @Nullable String author,
        @Nullable OffsetDateTime writtenAt,
        ParsedComment.State state,
        String text,
        Span span,
        @Nullable String trace) {}
