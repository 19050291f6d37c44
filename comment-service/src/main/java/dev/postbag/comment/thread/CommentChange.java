package dev.postbag.comment.thread;

import java.time.Instant;

/** What happened to a comment, and the comment as it is since. */
public sealed interface CommentChange {

    Comment comment();

    Instant at();

    record Published(Comment comment, Instant at) implements CommentChange {}

    /** It is kept, and readers cannot see it. */
    record Hidden(Comment comment, Instant at) implements CommentChange {}

    /** It says something else; whether readers can see that is another matter. */
    record Revised(Comment comment, Instant at) implements CommentChange {}

    record Withdrawn(Comment comment, Instant at) implements CommentChange {}

    /**
     * Something was decided about it, in the latest of its decisions.
     *
     * @param shown whether readers could see it before
     */
    record Decided(Comment comment, Instant at, boolean shown) implements CommentChange {}

    /** Its contributor wants somebody else to decide. */
    record Appealed(Comment comment, Instant at) implements CommentChange {}
}
