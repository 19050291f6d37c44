package dev.postbag.comment.thread;

/** What became of the wish to say a comment otherwise. */
public sealed interface ReviseResult {

    /** It says so now. */
    record Revised(Comment comment) implements ReviseResult {}

    record Refused(Reason reason) implements ReviseResult {}

    /** Why a comment stays as it is. */
    enum Reason {
        NO_SUCH_COMMENT,
        WRONG_RECEIPT,
        WITHDRAWN,
        REJECTED,
        /** It is no longer the version its contributor knows. */
        CHANGED_SINCE,
        WINDOW_OVER,
        TOO_MANY_REVISIONS
    }
}
