package dev.postbag.comment.pick;

import dev.postbag.comment.thread.Comment;

/** What became of the order to pick a comment. */
public sealed interface PickResult {

    /** It is picked in that revision, by this order or by one before. */
    record Picked(Comment comment) implements PickResult {}

    record Refused(Reason reason) implements PickResult {}

    /** Why a comment is not picked. */
    enum Reason {
        /** Or nobody has decided yet whether it can be read. */
        NO_SUCH_COMMENT,
        NO_SUCH_REVISION,
        /** It says something else by now: what its contributor changed is not lifted. */
        REVISED_SINCE,
        NO_CONSENT,
        WITHDRAWN,
        REJECTED,
        POST_WITHDRAWN
    }
}
