package dev.postbag.comment.thread;

/** What somebody who asks for one comment finds. */
public sealed interface CommentReading {

    /** @param own whether it is shown to its contributor */
    record Shown(Comment comment, boolean own) implements CommentReading {}

    record NoSuchComment() implements CommentReading {}

    record Withdrawn() implements CommentReading {}

    record Rejected() implements CommentReading {}

    record PostWithdrawn() implements CommentReading {}

    record WrongReceipt() implements CommentReading {}
}
