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

    /** It is not for whoever asks, and why. */
    sealed interface Unreadable extends CommentReading {}

    record NoSuchComment() implements Unreadable {}

    record Withdrawn() implements Unreadable {}

    record Rejected() implements Unreadable {}

    record PostWithdrawn() implements Unreadable {}

    record WrongReceipt() implements Unreadable {}
}
