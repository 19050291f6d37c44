package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.Optional;

/** What somebody who asks for one comment finds. */
public sealed interface CommentReading {

    record Shown(Comment comment) implements CommentReading {}

    /**
     * To its contributor, in whatever status.
     *
     * @param editableUntil nothing when it can no longer be edited
     */
    record Own(Comment comment, Optional<Instant> editableUntil) implements CommentReading {}

    record NoSuchComment() implements CommentReading {}

    record Withdrawn() implements CommentReading {}

    record Rejected() implements CommentReading {}

    record PostWithdrawn() implements CommentReading {}

    record WrongReceipt() implements CommentReading {}
}
