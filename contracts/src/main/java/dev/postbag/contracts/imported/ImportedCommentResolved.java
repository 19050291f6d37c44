package dev.postbag.contracts.imported;

import dev.postbag.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * What became of a comment read out of an export: the answer to one {@code CommentParsed}. One that was an orphan is
 * resolved again when its post comes.
 *
 * @param comment the parsed comment's id
 * @param post the post it is under; none for an orphan
 * @param commentId the comment's own id; none for an orphan and for a rejected one
 * @param reason a stable word: why
 */
public record ImportedCommentResolved(
        String comment,
        String capture,
        int reading,
        Outcome outcome,
        @Nullable String post,
        @Nullable String commentId,
        String reason)
        implements Event {

    /** What became of a comment. */
    public enum Outcome {
        CREATED,
        UNCHANGED,
        /** Its post, or the comment it answers, is not known yet; it is kept and waits. */
        ORPHANED,
        REJECTED
    }

    @Override
    public String key() {
        return post == null ? comment : post;
    }
}
