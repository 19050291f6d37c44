package dev.postbag.content.post;

/** What became of the order to take a post down. */
public sealed interface WithdrawResult {

    /** It is down, by this order or by one before. */
    record Withdrawn(PostId post, Withdrawal withdrawal) implements WithdrawResult {}

    /** There is no such post. */
    record NoSuchPost() implements WithdrawResult {}
}
