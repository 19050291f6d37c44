package dev.postbag.comment.thread;

/** What became of the wish to take a comment back. */
public sealed interface WithdrawResult {

    /** It is taken back, now or since before. */
    record Withdrawn(Comment comment) implements WithdrawResult {}

    record NoSuchComment() implements WithdrawResult {}

    record WrongReceipt() implements WithdrawResult {}
}
