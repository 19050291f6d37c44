package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.List;

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

    /** It may be lifted into posts. */
    record Picked(Comment comment, Instant at) implements CommentChange {}

    /** It may no longer be lifted, and why. */
    record Unpicked(Comment comment, Instant at, UnpickReason reason) implements CommentChange {}

    /** A change with all that it brings with it: whatever ends a pick, that the comment is picked no longer is told too. */
    static List<CommentChange> told(Comment before, CommentChange change) {
        boolean endsAPick = before.pick().isPresent() && change.comment().pick().isEmpty();
        return change instanceof Unpicked || !endsAPick
                ? List.of(change)
                : List.of(change, new Unpicked(change.comment(), change.at(), UnpickReason.of(change.comment())));
    }
}
