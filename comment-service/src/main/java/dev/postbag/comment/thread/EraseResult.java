package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.Erasure;

/** What became of the order to erase a comment. */
public sealed interface EraseResult {

    /** Its words are gone here, now or since before. */
    record Erased(Erasure erasure) implements EraseResult {}

    record NoSuchComment() implements EraseResult {}

    /** The order is not for this comment: the receipt is another's, or its time is not over. */
    record NotAllowed() implements EraseResult {}
}
