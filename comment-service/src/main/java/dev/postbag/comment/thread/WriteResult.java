package dev.postbag.comment.thread;

/** What became of the wish to say something. */
public sealed interface WriteResult {

    /** It is kept, now or since it was sent before. */
    record Written(Comment comment, Receipt receipt, ContributorSecret contributor) implements WriteResult {}

    record Refused(Reason reason) implements WriteResult {}

    /** Why a comment is not taken. */
    enum Reason {
        NO_SUCH_POST,
        POST_WITHDRAWN,
        THREAD_CLOSED,
        NO_SUCH_PARENT,
        IDEMPOTENCY_KEY_REUSED
    }
}
