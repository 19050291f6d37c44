package dev.postbag.comment.thread;

/** What became of the wish to take a comment back. */
public enum WithdrawResult {
    /** It is taken back, now or since before. */
    WITHDRAWN,
    NO_SUCH_COMMENT,
    WRONG_RECEIPT
}
