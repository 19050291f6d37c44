package dev.postbag.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * What became of a comment.
 *
 * @param post the post it is under; none for an orphan
 * @param comment the comment's own id; none for an orphan and a rejected one
 * @param reason a stable word: why
 */
public record CommentResolution(
        CommentOutcome outcome,
        @Nullable String post,
        @Nullable String comment,
        String reason) {}
