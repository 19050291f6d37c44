package dev.postbag.comment.imported;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of a comment read out of an export.
 *
 * @param to the reading that is told
 * @param post the post it is under, when it is under one
 * @param commentId the comment's own id, when it is in a thread
 * @param reason a stable word: why
 */
public record Answer(
        Parsed to,
        Outcome outcome,
        @Nullable String post,
        @Nullable String commentId,
        String reason) {

    /** What became of it, in one word. */
    public enum Outcome {
        CREATED,
        UNCHANGED,
        ORPHANED,
        REJECTED
    }

    static Answer placed(Parsed to, Comment comment) {
        boolean nothingToShow = comment.status() == CommentStatus.REJECTED && comment.said() == null;
        return nothingToShow
                ? new Answer(to, Outcome.REJECTED, comment.post(), null, "unreadable")
                : new Answer(to, Outcome.CREATED, comment.post(), comment.id(), wordFor(comment.status()));
    }

    static Answer orphaned(Parsed to, OrphanReason reason) {
        return new Answer(to, Outcome.ORPHANED, null, null, reason.word());
    }

    static Answer metAgain(Parsed to, ImportedComment comment) {
        return switch (comment.standing()) {
            case Standing.Placed placed ->
                new Answer(to, Outcome.UNCHANGED, placed.post(), comment.id(), "seen-before");
            case Standing.Waiting waiting -> new Answer(to, Outcome.UNCHANGED, null, null, "still-orphaned");
        };
    }

    private static String wordFor(CommentStatus status) {
        return switch (status) {
            case PUBLISHED -> "new-comment";
            case PENDING -> "kept-pending";
            case REJECTED -> "kept-rejected";
            case WITHDRAWN -> "kept-withdrawn";
        };
    }
}
