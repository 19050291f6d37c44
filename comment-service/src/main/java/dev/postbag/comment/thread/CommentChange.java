package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.ErasedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a comment, and the comment as it is since. */
public sealed interface CommentChange {

    Comment comment();

    Instant at();

    record Published(Comment comment, Instant at) implements CommentChange {}

    /** It is kept, and readers cannot see it. */
    record Hidden(Comment comment, Instant at) implements CommentChange {}

    /** It says something else; whether readers can see that is another matter. */
    record Revised(Comment comment, Instant at) implements CommentChange {}

    /** @param shown whether readers could see it before */
    record Withdrawn(Comment comment, Instant at, boolean shown) implements CommentChange {

        static Withdrawn of(Comment before, Instant at) {
            return new Withdrawn(before.withdrawn(), at, before.isPublished());
        }
    }

    /**
     * Its words are gone for good, and are to be wherever others hold them.
     *
     * @param reason the desk's; empty for none
     * @param contributor the hash of its contributor's secret, as far as it was still known
     */
    record Erased(
            Comment comment,
            Instant at,
            ErasedBy by,
            String reason,
            @Nullable String contributor) implements CommentChange {}

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

    /**
     * A change with all that it brings with it: whatever ends a pick, that the comment is picked no longer is told too, and
     * why its words are to leave the posts that an editor left them in; what is erased was withdrawn before.
     */
    static List<CommentChange> told(Comment before, CommentChange change) {
        if (change instanceof Erased && before.status() != CommentStatus.WITHDRAWN) {
            List<CommentChange> all = new ArrayList<>(told(before, Withdrawn.of(before, change.at())));
            all.add(change);
            return List.copyOf(all);
        }
        Comment after = change.comment();
        boolean ends = before.pick().isPresent() && after.pick().isEmpty()
                || wasPickedBefore(before) && isTakenBack(before, after);
        return change instanceof Unpicked || !ends
                ? List.of(change)
                : List.of(change, new Unpicked(after, change.at(), UnpickReason.of(after)));
    }

    private static boolean wasPickedBefore(Comment comment) {
        Comment.Said said = comment.said();
        return said != null && said.pickedBefore();
    }

    private static boolean isTakenBack(Comment before, Comment after) {
        boolean readable = before.isPublished() || before.status() == CommentStatus.PENDING;
        boolean gone = after.status() == CommentStatus.WITHDRAWN || after.status() == CommentStatus.REJECTED;
        return gone ? readable : before.mayBePicked() && !after.mayBePicked();
    }
}
